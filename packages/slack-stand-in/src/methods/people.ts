import type { Team } from '../team.ts';
import type { Json, Person } from '../types.ts';
import { isTrue, type Method, ok, refuse } from './method.ts';

const authTest: Method = {
  scopes: [],
  run: (_, { team, origin }) =>
    ok({
      url: origin(),
      team: 'Local workspace',
      team_id: team.id,
      user: team.botUser.name,
      user_id: team.botUser.id,
      bot_id: team.botId,
      app_id: team.appId,
      is_enterprise_install: false,
    }),
};

const usersInfo: Method = {
  scopes: ['users:read'],
  run: (args, { team }) => {
    const person = team.people.get(String(args.user));
    if (!person) return refuse({ error: 'user_not_found' });
    return ok({ user: personJson(team, person, isTrue(args.include_locale)) });
  },
};

const usersList: Method = {
  scopes: ['users:read'],
  run: (_, { team }) =>
    ok({
      members: [...team.people.values()].map((person) => personJson(team, person, false)),
      response_metadata: { next_cursor: '' },
    }),
};

const usergroupsUsersList: Method = {
  scopes: ['usergroups:read'],
  run: (args, { team }) => {
    const users = team.userGroups.get(String(args.usergroup));
    return users ? ok({ users }) : refuse({ error: 'no_such_subteam' });
  },
};

const botsInfo: Method = {
  scopes: ['users:read'],
  run: (args, { team }) =>
    args.bot === team.botId
      ? ok({
          bot: { id: team.botId, app_id: team.appId, user_id: team.botUser.id, name: team.botUser.realName },
        })
      : refuse({ error: 'bot_not_found' }),
};

const teamInfo: Method = {
  scopes: ['team:read'],
  run: (_, { team }) => ok({ team: { id: team.id, name: 'Local workspace', domain: team.domain } }),
};

const openConnection: Method = { scopes: [], token: 'app', run: (_, { invite }) => ok({ url: invite() }) };

export const peopleMethods: Record<string, Method> = {
  'auth.test': authTest,
  'usergroups.users.list': usergroupsUsersList,
  'users.info': usersInfo,
  'users.list': usersList,
  'bots.info': botsInfo,
  'team.info': teamInfo,
  'apps.connections.open': openConnection,
};

function personJson(team: Team, person: Person, withLocale: boolean): Json {
  return {
    id: person.id,
    team_id: team.id,
    name: person.name,
    real_name: person.realName,
    deleted: false,
    tz: person.locale === 'zh-CN' ? 'Asia/Shanghai' : 'America/New_York',
    profile: { real_name: person.realName, display_name: person.realName },
    is_bot: person.isBot,
    is_admin: person.isAdmin === true,
    is_owner: person.isAdmin === true,
    is_restricted: false,
    is_ultra_restricted: false,
    is_stranger: person.isStranger === true,
    ...(withLocale ? { locale: person.locale } : {}),
  };
}
