import { openDocuments } from '../support/open-documents.ts';
import { recordUnknown } from './support/record-unknown.ts';
import { runApp } from './support/run-app.ts';
import { answerIn, said } from './support/surfaces.ts';

describe('somebody who closes a window before what it shows next has come', () => {
  it('is told nothing, since nothing is at fault', async () => {
    const { answering, book } = await openDocuments({
      'cook.md': '# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n',
    });
    const running = await runApp('socket', answering, { roles: book.roles });
    const { workspace, store } = running;
    const admin = workspace.as(workspace.people.liming);
    const { general } = workspace.channels;
    await recordUnknown(running, 'do cooks get free lunch?');
    await admin.command(general, '/role gaps');
    const list = await workspace.until(
      () => admin.sees(general).findLast(({ user }) => user === workspace.botUserId) ?? null,
      'the list of gaps',
    );
    await admin.press(list as never, 'teach');
    await workspace.until(() => admin.modal() ?? null, 'the window');
    const { helpful } = store.gaps;
    store.gaps.helpful = async (...given) => {
      await admin.closeModal();
      return helpful(...given);
    };
    await admin.press('modal', 'teach_section', 'tools');
    const [update] = await workspace.until(() => {
      const updates = workspace.calls('views.update');
      return updates.length > 0 ? updates : null;
    }, 'what it would show next');
    expect(update?.response).toMatchObject({ error: 'not_found' });
    const alex = workspace.as(workspace.people.alex);
    alex.direct('what does a cook earn?');
    await answerIn(workspace, workspace.directOf(alex.id));
    expect(running.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(said(workspace, workspace.directOf(admin.id))).toEqual([]);
    await running.close();
  });
});
