/** Whether a node of the diagram is of one of these BPMN types. */
export function is(node, ...types) {
  return types.some((type) => node.$instanceOf?.(type) ?? node.$type === type);
}
