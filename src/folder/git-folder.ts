import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ExplainedError } from '../explained-error.ts';

/** Where documents are kept with git. */
export interface GitAddress {
  url: string;
  /** A branch or tag; HEAD for the one that the repository names. */
  ref: string;
  /** The folder of the documents in it; empty for all of it. */
  folder: string;
}

const run = promisify(execFile);

/** A fetch of some thousand documents takes seconds; what takes longer has lost its connection. */
const patience = 60_000;

/** What git may not do: ask anybody anything, or run a program that an address names. */
const quietly = {
  GIT_TERMINAL_PROMPT: '0',
  GCM_INTERACTIVE: 'never',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
  // So that its messages can be told apart.
  LC_ALL: 'C',
};

/**
 * Reads an address such as "https://github.com/acme/roles.git#main:docs".
 * @returns null where the text is no address of a git repository, such as a folder's path
 */
export function readGitAddress(text: string): GitAddress | null {
  const [url = '', fragment = ''] = text.split('#', 2);
  const isUrl = /^(?:https?|ssh|git|file):\/\/\S+$/.test(url);
  const isScp = /^[\w.-]+@[\w.-]+:\S+$/.test(url);
  if (!isUrl && !isScp) return null;
  const [ref = '', folder = ''] = fragment.split(':', 2);
  if (!/^[\w./-]*$/.test(ref) || ref.startsWith('-') || /(?:^|\/)\.\.(?:\/|$)/.test(folder)) return null;
  return { url, ref: ref || 'HEAD', folder: folder.replace(/^\/+|\/+$/g, '') };
}

/**
 * Keeps a copy of a git repository's documents on this machine, with the machine's git.
 * @param copy the folder of the copy, which is made
 * @returns `folder`: where the documents are; `fetch`: brings the copy up to date, and throws ExplainedError, which
 *   names what to mend, with the copy left as it was
 */
export function createGitFolder(
  { url, ref, folder }: GitAddress,
  copy: string,
  timeLimit = patience,
): { folder: string; fetch(): Promise<void> } {
  const git = async (...args: string[]) => {
    const sshCommand = process.env.GIT_SSH_COMMAND ?? 'ssh';
    return run('git', ['-C', copy, ...args], {
      timeout: timeLimit,
      killSignal: 'SIGKILL',
      maxBuffer: 10_000_000,
      env: { ...process.env, ...quietly, GIT_SSH_COMMAND: `${sshCommand} -o BatchMode=yes` },
    });
  };
  return {
    folder: join(copy, folder),
    async fetch() {
      try {
        mkdirSync(copy, { recursive: true, mode: 0o700 });
        if (!existsSync(join(copy, '.git'))) await git('init', '--quiet');
        removeLocks(join(copy, '.git'));
        await git('fetch', '--quiet', '--depth', '1', '--no-tags', '--force', '--end-of-options', url, ref);
        // A link in the repository must not lead out of it.
        await git('-c', 'core.symlinks=false', 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
      } catch (error) {
        throw new ExplainedError(`KNOWLEDGE_DIR: ${explain(error as GitFailure, timeLimit)}`, {
          cause: error,
        });
      }
      if (!existsSync(join(copy, folder))) {
        throw new ExplainedError(
          `KNOWLEDGE_DIR: there is no folder "${folder}" in ${shown(url)}. Mend what stands behind the colon.`,
        );
      }
    },
  };

  function explain(error: GitFailure, limit: number): string {
    const said = (error.stderr ?? '').trim();
    const place = shown(url);
    if (error.code === 'ENOENT') return 'git is not installed, and the address needs it. Install git.';
    if (error.killed)
      return `${place} has not answered within ${limit / 1000} s. See whether it can be reached.`;
    if (
      /could not read (?:Username|Password)|Authentication failed|Permission denied|terminal prompts disabled|HTTP Basic|403/.test(
        said,
      )
    ) {
      return `${place} asks for a password. Give git one that may read it, such as a deploy key or a credential helper.`;
    }
    if (/couldn't find remote ref/i.test(said)) {
      return ref === 'HEAD'
        ? `there is nothing in a git repository at ${place}. Mend the address, or push the documents there.`
        : `${place} has no branch or tag "${ref}". Mend what stands behind "#".`;
    }
    if (/not found|does not exist|does not appear to be a git repository|404/i.test(said)) {
      return `there is no git repository at ${place}. Mend the address, or let this machine read it.`;
    }
    if (
      /Could not resolve host|Connection refused|unable to access|Could not connect|timed out/i.test(said)
    ) {
      return `${place} cannot be reached. See whether the address is right and this machine may reach it.`;
    }
    const lines = said.split('\n');
    // Advice may follow, which names nothing.
    const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1);
    return `git could not read ${place}: ${shown(reason || String(error.message))}`;
  }
}

type GitFailure = Error & { code?: string | number; killed?: boolean; stderr?: string };

/** A git that was ended leaves its locks. The copy is ours, and one process fetches at a time: none of them holds. */
function removeLocks(folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  const locks = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.lock'));
  for (const { name } of locks) rmSync(join(folder, name), { force: true });
}

/** An address may hold a password. */
function shown(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s]*@/g, '$1');
}
