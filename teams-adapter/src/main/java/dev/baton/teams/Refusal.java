package dev.baton.teams;

/** A request that is not taken. The reason is for the log and never told to the caller, who may be anybody. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static Refusal garbage(String reason) {
        return new Refusal(400, reason);
    }

    static Refusal unknown(String reason) {
        return new Refusal(401, reason);
    }

    static Refusal forbidden(String reason) {
        return new Refusal(403, reason);
    }

    /** The HTTP status it is answered with. */
    int status() {
        return status;
    }
}
