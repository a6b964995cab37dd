import type { App } from '@slack/bolt';
import type { Services } from '../services.ts';
import { listenToAnswered } from './actions/answered.ts';
import { listenToAskPerson } from './actions/ask-person.ts';
import { listenToBrief } from './actions/brief.ts';
import { listenToFeedback } from './actions/feedback.ts';
import { listenToGaps } from './actions/gaps.ts';
import { listenToShare } from './actions/share.ts';
import { listenToShow } from './actions/show.ts';
import { listenToStillRight } from './actions/still-right.ts';
import { listenToCommands } from './commands/commands.ts';
import { listenToAppHome } from './events/app-home.ts';
import { listenToMentions } from './events/app-mention.ts';
import { listenToDirectMessages } from './events/message.ts';
import { listenToUninstall } from './events/uninstalled.ts';
import { listenToWatchedChannels } from './events/watched-channel.ts';
import { listenToWorkflowStep } from './functions/answer-question.ts';
import { turnOutsidersAway } from './outsiders.ts';
import { listenToAnswerShortcut } from './shortcuts/answer-message.ts';
import { listenToRequirementsForm } from './views/requirements.ts';
import { listenToRoleOptions } from './views/role-options.ts';
import { listenToSearch } from './views/search.ts';
import { listenToTeaching } from './views/teach.ts';

/** Every way in which people reach the bot. manifest.yml lists the same ones. */
export function registerListeners(app: App, services: Services): void {
  if (!services.answersOutsiders) turnOutsidersAway(app, services);
  listenToMentions(app, services);
  listenToDirectMessages(app, services);
  listenToWatchedChannels(app, services);
  listenToAppHome(app, services);
  listenToUninstall(app, services);
  listenToCommands(app, services);
  listenToShow(app, services);
  listenToShare(app, services);
  listenToBrief(app, services);
  listenToFeedback(app, services);
  listenToAskPerson(app, services);
  listenToAnswered(app, services);
  listenToGaps(app, services);
  listenToStillRight(app, services);
  listenToTeaching(app, services);
  listenToSearch(app, services);
  listenToRequirementsForm(app, services);
  listenToRoleOptions(app, services);
  listenToAnswerShortcut(app, services);
  listenToWorkflowStep(app, services);
}
