# Rolebook in a container: docker build -t rolebook .
# docs/deploying.md says how to run it.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/slack-stand-in/package.json packages/slack-stand-in/package.json
RUN npm ci
COPY tsconfig.json tsconfig.build.json manifest.yml ./
COPY scripts scripts
COPY lexicon lexicon
COPY training training
COPY model model
COPY knowledge knowledge
COPY packages packages
COPY src src
RUN npm run build && npm prune --omit=dev --workspaces=false && mkdir data

FROM node:20-slim
ENV NODE_ENV=production DATA_DIR=/data HEALTH_PORT=9090
WORKDIR /app
COPY --from=build /app/package.json /app/manifest.yml ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/scripts/check-health.mjs scripts/check-health.mjs
COPY --from=build /app/lexicon lexicon
COPY --from=build /app/knowledge knowledge
COPY --from=build /app/model model
COPY --from=build /app/dist dist
# A new volume takes its owner from here.
COPY --from=build --chown=node:node /app/data /data
USER node
VOLUME ["/data"]
# 3000 is for HTTP mode.
EXPOSE 3000 9090
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s CMD ["node", "scripts/check-health.mjs"]
CMD ["node", "dist/main.js"]
