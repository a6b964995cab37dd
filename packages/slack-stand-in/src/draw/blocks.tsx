import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Block, Json } from '../types.ts';
import { wordsIn } from '../words.ts';
import { Element } from './elements.tsx';
import { LibraryBlock } from './library-block.tsx';
import { readPlainText } from './mrkdwn.ts';
import type { Scene } from './scene.ts';
import { Text, words } from './text.tsx';

/**
 * Draws blocks as HTML. Everything in them is escaped; addresses that would run script are refused by React.
 *
 * @param blocks valid blocks with ids
 */
export function drawBlocks(blocks: Block[], scene: Scene): string {
  const html = renderToStaticMarkup(<Blocks blocks={blocks} scene={scene} />);
  // The library gives every block the same DOM id; its style sheet is served with a class in its place.
  return html.replaceAll(' id="slack_blocks_to_jsx"', '');
}

function Blocks({ blocks, scene }: { blocks: Block[]; scene: Scene }): ReactElement {
  return (
    <>
      {blocks.map((block) => (
        <div key={block.block_id} className={`block ${block.type}`} data-block-id={block.block_id}>
          <AnyBlock block={block} scene={scene} />
        </div>
      ))}
    </>
  );
}

interface BlockProps {
  block: Block;
  scene: Scene;
}

function AnyBlock(props: BlockProps): ReactElement {
  switch (props.block.type) {
    case 'header':
      return (
        <h3 className="header-text">
          <Text object={props.block.text} scene={props.scene} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'section':
      return <Section {...props} />;
    case 'context':
      return <Context {...props} />;
    case 'actions':
    case 'context_actions':
      return <Actions {...props} elements={props.block.elements} />;
    case 'input':
      return <Input {...props} />;
    case 'image':
      return <Picture {...props} />;
    case 'card':
      return <Card {...props} />;
    case 'carousel':
      return <Carousel {...props} />;
    case 'container':
      return <Container {...props} />;
    case 'alert':
      return (
        <div className={`alert-box ${String(props.block.level ?? 'default')}`} role="status">
          <Text object={props.block.text} scene={props.scene} />
        </div>
      );
    case 'table':
      return <Table {...props} />;
    default:
      return <LibraryBlock {...props} />;
  }
}

function Section({ block, scene }: BlockProps): ReactElement {
  return (
    <div className="with-accessory">
      <div className="section-text">
        <Text object={block.text} scene={scene} />
        {block.fields ? (
          <div className="fields">
            {(block.fields as Json[]).map((each, index) => (
              // Fields have no identity of their own and are never reordered in place.
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
              <Text key={index} object={each} scene={scene} />
            ))}
          </div>
        ) : null}
      </div>
      {block.accessory ? (
        <Element
          element={block.accessory as Json}
          blockId={String(block.block_id)}
          scene={scene}
          label={words(block.text)}
          dispatches
        />
      ) : null}
    </div>
  );
}

function Context({ block, scene }: BlockProps): ReactElement {
  return (
    <div className="context-line">
      {(block.elements as Json[]).map((element, index) =>
        element.type === 'image' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
          <img key={index} src={String(element.image_url)} alt={String(element.alt_text)} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
          <Text key={index} object={element} scene={scene} />
        ),
      )}
    </div>
  );
}

function Actions({ block, scene, elements }: BlockProps & { elements: unknown }): ReactElement | null {
  if (!Array.isArray(elements)) return null;
  return (
    <div className="action-row">
      {(elements as Json[]).map((element) => (
        <Element
          key={String(element.action_id)}
          element={element}
          blockId={String(block.block_id)}
          scene={scene}
          label={wordsIn(scene.locale).choose}
          dispatches
        />
      ))}
    </div>
  );
}

function Input({ block, scene }: BlockProps): ReactElement {
  const label = words(block.label);
  const error = scene.errors[String(block.block_id)];
  return (
    <div className="input-row">
      <div className="input-label">
        {label}
        {block.optional ? <span className="optional"> {wordsIn(scene.locale).optional}</span> : null}
      </div>
      <Element
        element={block.element as Json}
        blockId={String(block.block_id)}
        scene={scene}
        label={label}
        dispatches={block.dispatch_action === true}
      />
      {error ? (
        <div className="input-error" role="alert">
          {error}
        </div>
      ) : null}
      {block.hint ? <div className="input-hint">{words(block.hint)}</div> : null}
    </div>
  );
}

function Picture({ block }: BlockProps): ReactElement {
  return (
    <figure>
      {block.title ? <figcaption>{words(block.title)}</figcaption> : null}
      <img src={String(block.image_url)} alt={String(block.alt_text)} />
    </figure>
  );
}

function Card(props: BlockProps): ReactElement {
  const { block, scene } = props;
  const hero = block.hero_image as Json | undefined;
  const icon = block.icon as Json | undefined;
  return (
    <div className="card-box">
      {hero ? <img className="card-hero" src={String(hero.image_url)} alt={String(hero.alt_text)} /> : null}
      <div className="card-head">
        {icon ? <img src={String(icon.image_url)} alt={String(icon.alt_text)} /> : null}
        <div>
          <div className="card-title">
            <Text object={block.title} scene={scene} />
          </div>
          <div className="card-subtitle">
            <Text object={block.subtitle} scene={scene} />
          </div>
        </div>
      </div>
      <Text object={block.body} scene={scene} />
      <Actions {...props} elements={block.actions} />
    </div>
  );
}

function Carousel({ block, scene }: BlockProps): ReactElement {
  return (
    <section className="carousel-track" aria-label={wordsIn(scene.locale).cards}>
      {(block.elements as Block[]).map((card) => (
        <Card key={card.block_id} block={card} scene={scene} />
      ))}
    </section>
  );
}

function Container({ block, scene }: BlockProps): ReactElement {
  const head = (
    <>
      <div className="container-title">
        {block.rich_text_title ? (
          <LibraryBlock block={block.rich_text_title as Block} scene={scene} />
        ) : (
          <Text object={block.title} scene={scene} />
        )}
      </div>
      <div className="container-subtitle">
        <Text object={block.subtitle} scene={scene} />
      </div>
    </>
  );
  const body = <Blocks blocks={block.child_blocks as Block[]} scene={scene} />;
  const width = `container-box ${String(block.width ?? 'standard')}`;
  return block.is_collapsible ? (
    <details className={width} open={block.default_collapsed !== true}>
      <summary>{head}</summary>
      {body}
    </details>
  ) : (
    <div className={width}>
      {head}
      {block.has_header_divider ? <hr /> : null}
      {body}
    </div>
  );
}

/** The library reads raw cells as mrkdwn; as rich text they stay as they are. */
function Table({ block, scene }: BlockProps): ReactElement {
  const rows = (block.rows as Json[][]).map((row) =>
    row.map((cell) => (cell.type === 'rich_text' ? cell : readPlainText(String(cell.text)))),
  );
  const settings = ((block.column_settings as (Json | null)[] | undefined) ?? []).map((each) => each ?? {});
  return (
    <div className="table-scroll">
      <LibraryBlock block={{ ...block, rows, column_settings: settings }} scene={scene} />
    </div>
  );
}
