export interface Session {
  username: string;
  role: string;
}
