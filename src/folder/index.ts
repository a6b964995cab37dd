export { createGitFolder, type GitAddress, readGitAddress } from './git-folder.ts';
export { watchFolders } from './watch-folders.ts';
