import { is, listOf, type MakesModdle, type Moddle, partOf, textOf } from "../moddle";

const PROPERTIES = "camunda:Properties";

/** A plain setting, a camunda:property; undefined when it is not there. */
export function propertyOf(node: Moddle, name: string): string | undefined {
  const found = groupsOf(node)
    .flatMap((group) => listOf(group, "values"))
    .find((property) => textOf(property, "name") === name);
  return found === undefined ? undefined : textOf(found, "value");
}

/** The extension elements with this setting changed; an empty one is taken out. All that is not ours stays. */
export function withProperty(
  factory: MakesModdle,
  node: Moddle,
  name: string,
  value: string,
): Moddle | undefined {
  const old = partOf(node, "extensionElements");
  const groups = groupsOf(node);
  const before = groups.flatMap((group) => listOf(group, "values"));
  const known = before.findIndex((property) => textOf(property, "name") === name);
  const changed = value === "" ? [] : [factory.create("camunda:Property", { name, value })];
  const properties =
    known < 0
      ? [...before, ...changed]
      : [...before.slice(0, known), ...changed, ...before.slice(known + 1)];
  const others = listOf(old, "values").filter((each) => !groups.includes(each));
  const group = factory.create(PROPERTIES, { values: properties });
  const values = properties.length === 0 ? others : [group, ...others];
  for (const property of properties) {
    property.$parent = group;
  }
  if (values.length === 0) {
    return undefined;
  }
  const extension = factory.create("bpmn:ExtensionElements", { values });
  extension.$parent = node;
  for (const each of values) {
    each.$parent = extension;
  }
  return extension;
}

function groupsOf(node: Moddle): Moddle[] {
  return listOf(partOf(node, "extensionElements"), "values").filter((each) => is(each, PROPERTIES));
}
