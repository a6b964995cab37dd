// npm run bench: the search beside other engines. npm run bench -- slack: the whole program beside bare Bolt.
await import(process.argv[2] === 'slack' ? './slack.mjs' : './search.mjs');
