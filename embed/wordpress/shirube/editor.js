// The block in WordPress' editor: its settings at the side, and in the page a box that says what
// visitors will see there. shirube.php draws the block for visitors and tells, as
// window.shirubeEditor, which options there are and what they are called.
//
// Loaded as it is written: no build, and only what WordPress brings along.

(({ blocks, blockEditor, components, element }, { options, is_set, settings, words }) => {
  const { createElement: el } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Button, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;

  // One field, as the kind of its option wants it. Empty means: as in the settings of the site.
  const field = (option, attributes, setAttributes) => {
    const { property, label, kind, values, help } = option;
    const shared = {
      key: property,
      label,
      help,
      __nextHasNoMarginBottom: true,
      onChange: (value) => setAttributes({ [property]: value }),
    };
    if (kind === "boolean") return el(ToggleControl, { ...shared, checked: attributes[property] });
    const value = attributes[property];
    if (kind !== "choice") return el(TextControl, { ...shared, value });
    const choices = values.map(([choice, text]) => ({ value: choice, label: text }));
    const none = { value: "", label: words.as_in_settings };
    return el(SelectControl, { ...shared, value, options: [none, ...choices] });
  };

  const panel = (title, isMain, { attributes, setAttributes }) =>
    el(
      PanelBody,
      { title, initialOpen: isMain },
      options
        .filter((it) => it.is_main === isMain)
        .map((it) => field(it, attributes, setAttributes)),
    );

  const summary = (attributes) =>
    options
      .filter((it) => attributes[it.property])
      .map((it) => (it.kind === "boolean" ? it.label : `${it.label}: ${attributes[it.property]}`))
      .join(" · ");

  const Edit = (props) =>
    el(
      "div",
      useBlockProps(),
      el(InspectorControls, null, panel(words.main, true, props), panel(words.more, false, props)),
      el(
        Placeholder,
        { icon: "shield", label: words.title, instructions: is_set ? words.here : words.not_set },
        !is_set && settings ? el(Button, { variant: "secondary", href: settings }, words.set) : null,
        el("p", null, summary(props.attributes)),
      ),
    );

  // Nothing is saved but the attributes: shirube.php draws the block.
  blocks.registerBlockType("shirube/check", { edit: Edit, save: () => null });
})(window.wp, window.shirubeEditor);
