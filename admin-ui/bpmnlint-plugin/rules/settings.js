/** The value of a camunda:property; undefined when there is none. Read with and without the extension's own types. */
export function settingOf(node, name) {
  return (node.extensionElements?.values ?? [])
    .flatMap((part) => part.values ?? part.$children ?? [])
    .find((property) => property.name === name)?.value;
}
