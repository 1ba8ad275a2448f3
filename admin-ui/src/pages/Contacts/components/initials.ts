import type { Contact } from "../../../model/contact";

/** Two letters for a name in letters, one sign for a name in Chinese. */
export function initials({ firstName, lastName, email }: Contact): string {
  const letters = [firstName, lastName].map((name) => Array.from(name ?? "")[0] ?? "").join("");
  const given = letters === "" ? (email[0] ?? "?") : letters;
  return /\p{Script=Han}/u.test(given)
    ? (Array.from(lastName ?? given)[0] ?? "")
    : given.toUpperCase();
}
