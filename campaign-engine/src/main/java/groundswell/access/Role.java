package groundswell.access;

/** What somebody is here for. An administrator may do everything. */
public enum Role {
    ADMIN,
    MARKETER,
    SALES
}
