import type { ReactElement } from 'react';
import type { Json } from '../types.ts';
import { wordsIn } from '../words.ts';
import { ThumbIcon, TrashIcon } from './icons.tsx';
import type { Scene } from './scene.ts';
import { words } from './text.tsx';

interface ElementProps {
  element: Json;
  blockId: string;
  scene: Scene;
  /** What a screen reader calls a field without words of its own. */
  label: string;
  /** Whether a change goes to the app at once, as outside input blocks. */
  dispatches: boolean;
}

/** Anything a person can press, choose or fill in. The page finds block and action in data attributes. */
export function Element(props: ElementProps): ReactElement | null {
  const { element } = props;
  const type = String(element.type);
  if (type === 'button') return <Button {...props} />;
  if (type === 'feedback_buttons') return <FeedbackButtons {...props} />;
  if (type === 'icon_button') return <IconButton {...props} />;
  if (type === 'overflow') return <Overflow {...props} />;
  if (type === 'external_select') return <ExternalSelect {...props} />;
  if (type.endsWith('_select')) return <Select {...props} />;
  if (type === 'radio_buttons' || type === 'checkboxes') return <Choices {...props} />;
  if (type === 'image')
    return <img className="accessory-image" src={String(element.image_url)} alt={String(element.alt_text)} />;
  return <Field {...props} />;
}

function target({ element, blockId }: ElementProps): Record<string, string | undefined> {
  return {
    'data-block': blockId,
    'data-action': String(element.action_id),
    'data-confirm': element.confirm ? JSON.stringify(element.confirm) : undefined,
  };
}

function field(props: ElementProps): Record<string, string | undefined> {
  const { element, dispatches } = props;
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  const triggers = config?.trigger_actions_on ?? ['on_enter_pressed'];
  return {
    ...target(props),
    'data-field': 'yes',
    'data-dispatch': dispatches ? triggers.join(' ') : undefined,
  };
}

function Button(props: ElementProps): ReactElement {
  const { element } = props;
  return (
    <button
      type="button"
      className={`slack-button ${String(element.style ?? '')}`}
      aria-label={element.accessibility_label as string | undefined}
      data-press="yes"
      data-url={element.url as string | undefined}
      {...target(props)}
    >
      {words(element.text)}
    </button>
  );
}

function FeedbackButtons(props: ElementProps): ReactElement {
  const judgement = (key: 'positive_button' | 'negative_button') => {
    const button = props.element[key] as Json;
    return (
      <button
        type="button"
        className="icon-button"
        title={words(button.text)}
        aria-label={String(button.accessibility_label ?? words(button.text))}
        data-press="yes"
        data-choice={String(button.value)}
        {...target(props)}
      >
        <ThumbIcon down={key === 'negative_button'} />
      </button>
    );
  };
  return (
    <span className="feedback-buttons">
      {judgement('positive_button')}
      {judgement('negative_button')}
    </span>
  );
}

function IconButton(props: ElementProps): ReactElement {
  const text = words(props.element.text);
  return (
    <button
      type="button"
      className="icon-button"
      title={text}
      aria-label={String(props.element.accessibility_label ?? text)}
      data-press="yes"
      {...target(props)}
    >
      <TrashIcon />
    </button>
  );
}

function Overflow(props: ElementProps): ReactElement {
  return (
    <details className="overflow" data-menu="yes">
      <summary className="icon-button" aria-label={wordsIn(props.scene.locale).moreOptions}>
        ⋯
      </summary>
      <div className="menu" role="menu">
        {(props.element.options as Json[]).map((option) => (
          <button
            key={String(option.value)}
            type="button"
            role="menuitem"
            data-press="yes"
            data-choice={String(option.value)}
            data-url={option.url as string | undefined}
            {...target(props)}
          >
            {words(option.text)}
          </button>
        ))}
      </div>
    </details>
  );
}

function Select(props: ElementProps): ReactElement {
  const { element, label } = props;
  const multiple = String(element.type).startsWith('multi_');
  const initial = initialValues(element);
  return (
    <select
      className="slack-select"
      aria-label={words(element.placeholder) || label}
      multiple={multiple}
      defaultValue={multiple ? initial : (initial[0] ?? '')}
      {...field(props)}
    >
      {multiple ? null : (
        <option value="">{words(element.placeholder) || wordsIn(props.scene.locale).select}</option>
      )}
      {groupsOf(props).map(({ label: name, options }) =>
        name ? (
          <optgroup key={name} label={name}>
            {options.map(toOption)}
          </optgroup>
        ) : (
          options.map(toOption)
        ),
      )}
    </select>
  );
}

function ExternalSelect(props: ElementProps): ReactElement {
  const { element, label } = props;
  const initial = element.initial_option as Json | undefined;
  return (
    <span className="external-select">
      <input
        type="text"
        className="slack-input"
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        aria-label={words(element.placeholder) || label}
        placeholder={words(element.placeholder)}
        defaultValue={words(initial?.text)}
        data-suggest={String(element.min_query_length ?? 3)}
        data-value={String(initial?.value ?? '')}
        {...field(props)}
      />
    </span>
  );
}

interface Offered {
  value: string;
  text: string;
}

function toOption({ value, text }: Offered): ReactElement {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  );
}

function groupsOf({ element, scene }: ElementProps): { label: string; options: Offered[] }[] {
  const type = String(element.type);
  const people = scene.people.map(({ id, realName }) => ({ value: id, text: realName }));
  const channels = scene.channels
    .filter(({ isIm }) => !isIm)
    .map(({ id, name }) => ({ value: id, text: `#${name}` }));
  if (type.includes('users')) return [{ label: '', options: people }];
  if (type.includes('channels') || type.includes('conversations')) return [{ label: '', options: channels }];
  const groups = (element.option_groups ?? [{ options: element.options ?? [] }]) as Json[];
  return groups.map((group) => ({
    label: words(group.label),
    options: (group.options as Json[]).map((option) => ({
      value: String(option.value),
      text: words(option.text),
    })),
  }));
}

function initialValues(element: Json): string[] {
  const options = (element.initial_options ??
    (element.initial_option ? [element.initial_option] : [])) as Json[];
  const single = element.initial_user ?? element.initial_channel ?? element.initial_conversation;
  const ids = (element.initial_users ?? (single ? [single] : [])) as string[];
  return [...options.map(({ value }) => String(value)), ...ids];
}

function Choices(props: ElementProps): ReactElement {
  const { element, blockId, label } = props;
  const kind = element.type === 'checkboxes' ? 'checkbox' : 'radio';
  const initial = initialValues(element);
  return (
    <fieldset className="choices" aria-label={label} data-kind={kind} {...field(props)}>
      {(element.options as Json[]).map((option) => (
        <label key={String(option.value)}>
          <input
            type={kind}
            name={`${blockId}/${String(element.action_id)}`}
            value={String(option.value)}
            defaultChecked={initial.includes(String(option.value))}
          />
          <span>
            {words(option.text)}
            {option.description ? <small>{words(option.description)}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const INPUT_TYPES: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  number_input: 'number',
  email_text_input: 'email',
  url_text_input: 'url',
};

function Field(props: ElementProps): ReactElement {
  const { element, label } = props;
  const value = element.initial_value ?? element.initial_date ?? element.initial_time;
  const shared = {
    className: 'slack-input',
    'aria-label': label,
    placeholder: words(element.placeholder),
    defaultValue: value === undefined ? '' : String(value),
    maxLength: element.max_length as number | undefined,
    ...field(props),
  };
  return element.multiline ? (
    <textarea rows={4} {...shared} />
  ) : (
    <input type={INPUT_TYPES[String(element.type)] ?? 'text'} {...shared} />
  );
}
