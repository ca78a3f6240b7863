package dev.baton.web.api;

import dev.baton.user.Role;

/**
 * The contract's number of a role. Of its six Baton has three: who reports or only looks is a guest here, who sees the
 * projects they were added to.
 */
record RoleType(Role role) {

    static RoleType of(String number) {
        return switch (number) {
            case "1" -> new RoleType(Role.ADMINISTRATOR);
            case "2" -> new RoleType(Role.MEMBER);
            case "3", "4", "5", "6" -> new RoleType(Role.GUEST);
            default -> throw new IllegalArgumentException(number);
        };
    }

    static int number(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> 1;
            case MEMBER -> 2;
            case GUEST -> 5;
        };
    }
}
