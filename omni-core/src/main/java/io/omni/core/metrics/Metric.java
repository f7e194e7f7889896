package io.omni.core.metrics;

import java.util.List;

/**
 * Everything that is reported through {@link Metrics}.
 *
 * <table>
 * <caption>Metrics, their tags and what they tell</caption>
 * <thead><tr><th>name</th><th>kind</th><th>tags</th><th>what</th></tr></thead>
 * <tbody>
 * <tr><td>{@code omni.commands}</td><td>timer</td><td>command, outcome</td><td>commands of all facades</td></tr>
 * <tr><td>{@code omni.conflicts}</td><td>counter</td><td>outcome</td><td>races that units of work lost</td></tr>
 * <tr><td>{@code omni.postings}</td><td>counter</td><td>outcome</td><td>postings of the ledger</td></tr>
 * <tr><td>{@code omni.shortages}</td><td>counter</td><td>reason</td><td>why postings were refused</td></tr>
 * <tr><td>{@code omni.payments}</td><td>timer</td><td>request, outcome</td><td>requests to the payment provider</td></tr>
 * <tr><td>{@code omni.overcommitted}</td><td>counter</td><td></td><td>levels of stock that a fact left below nothing</td></tr>
 * <tr><td>{@code omni.orders.recovered}</td><td>counter</td><td>outcome</td><td>orders that recovery finished or failed to</td></tr>
 * <tr><td>{@code omni.orders.due}</td><td>gauge</td><td></td><td>orders that the last recovery left unfinished</td></tr>
 * <tr><td>{@code omni.holds.swept}</td><td>counter</td><td></td><td>expired holds swept up</td></tr>
 * <tr><td>{@code omni.ids.forgotten}</td><td>counter</td><td></td><td>ids of postings forgotten</td></tr>
 * <tr><td>{@code omni.commands.forgotten}</td><td>counter</td><td></td><td>records of commands forgotten</td></tr>
 * <tr><td>{@code omni.journal.tail}</td><td>gauge</td><td></td><td>entries of the journal in the store</td></tr>
 * <tr><td>{@code omni.journal.sealings}</td><td>counter</td><td>outcome</td><td>sealings of the journal</td></tr>
 * <tr><td>{@code omni.relay.events}</td><td>counter</td><td>outcome</td><td>events that the relay handled</td></tr>
 * <tr><td>{@code omni.outbox.purged}</td><td>counter</td><td></td><td>events removed from the outbox</td></tr>
 * <tr><td>{@code omni.outbox.depth}</td><td>gauge</td><td>subscription</td><td>events still to be received</td></tr>
 * <tr><td>{@code omni.outbox.lag}</td><td>gauge</td><td>subscription</td><td>age of the first event still to be received</td></tr>
 * <tr><td>{@code omni.outbox.dead}</td><td>gauge</td><td>subscription</td><td>events that were given up</td></tr>
 * </tbody>
 * </table>
 */
public enum Metric {
    /** How long a command took. The outcome is that of its answer's type, {@code done}, {@code conflict} or {@code error}. */
    COMMANDS("omni.commands", Kind.TIMER, "seconds", "Commands of all facades", "command", "outcome"),
    /** How often a unit of work lost a race: {@code retried} for each time it ran again, {@code lost} where the caller was told. */
    CONFLICTS("omni.conflicts", Kind.COUNTER, "conflicts", "Races that units of work lost", "outcome"),
    /** What became of postings: {@code posted}, {@code replayed}, {@code refused}, {@code id-reused}, {@code too-old}. */
    POSTINGS("omni.postings", Kind.COUNTER, "postings", "Postings of the ledger", "outcome"),
    /** Why postings were refused, for each account that was short: {@code insufficient}, {@code hold-expired}, {@code outside-window}. */
    SHORTAGES("omni.shortages", Kind.COUNTER, "shortages", "Why postings were refused", "reason"),
    /**
     * How long a request to the payment provider took, by what was asked and whether it was {@code approved}, {@code declined} or failed
     * ({@code error}).
     */
    PAYMENTS("omni.payments", Kind.TIMER, "seconds", "Requests to the payment provider", "request", "outcome"),
    /** How many levels of stock a fact left with less than nothing available. */
    OVERCOMMITTED("omni.overcommitted", Kind.COUNTER, "levels", "Levels of stock that a fact left below nothing"),
    /** How many orders a recovery {@code finished}, and how many it {@code failed} to finish. */
    ORDERS_RECOVERED(
            "omni.orders.recovered", Kind.COUNTER, "orders", "Orders that recovery finished or failed to", "outcome"),
    /** How many orders the last recovery saw and left unfinished: those being placed at that moment, and those that failed. */
    ORDERS_DUE("omni.orders.due", Kind.GAUGE, "orders", "Orders that the last recovery left unfinished"),
    /** How many expired holds were swept up. */
    HOLDS_SWEPT("omni.holds.swept", Kind.COUNTER, "holds", "Expired holds swept up"),
    /** How many ids of postings were forgotten. */
    IDS_FORGOTTEN("omni.ids.forgotten", Kind.COUNTER, "ids", "Ids of postings forgotten"),
    /** How many records of commands were forgotten that had nothing to post. */
    COMMANDS_FORGOTTEN("omni.commands.forgotten", Kind.COUNTER, "commands", "Records of commands forgotten"),
    /** How many entries of the journal the store has, at most: those that wait to be sealed among them. */
    JOURNAL_TAIL("omni.journal.tail", Kind.GAUGE, "entries", "Entries of the journal in the store"),
    /** What came of sealing the journal: {@code kept}, {@code sealed}, {@code failed} where the sink threw, {@code unsound} books. */
    SEALINGS("omni.journal.sealings", Kind.COUNTER, "sealings", "Sealings of the journal", "outcome"),
    /**
     * What became of events: {@code delivered}, {@code passed-over} where no consumer takes them, {@code retried} for each failure that is
     * not the last, {@code dead}, {@code late} where another worker had the event before its end was noted.
     */
    RELAYED("omni.relay.events", Kind.COUNTER, "events", "Events that the relay handled", "outcome"),
    /** How many events were removed from the outbox, with nobody to receive them any more. */
    EVENTS_PURGED("omni.outbox.purged", Kind.COUNTER, "events", "Events removed from the outbox"),
    /** How many events a subscription has still to receive. */
    OUTBOX_DEPTH("omni.outbox.depth", Kind.GAUGE, "events", "Events still to be received", "subscription"),
    /** How old the first event is that a subscription has still to receive; 0 where there is none. */
    OUTBOX_LAG("omni.outbox.lag", Kind.GAUGE, "seconds", "Age of the first event still to be received", "subscription"),
    /** How many events of a subscription are dead, and wait for a person. */
    OUTBOX_DEAD("omni.outbox.dead", Kind.GAUGE, "events", "Events that were given up", "subscription");

    /** How a metric is reported. */
    public enum Kind {
        /** It only grows. */
        COUNTER,
        /** It goes up and down. */
        GAUGE,
        /** It has many durations, and their number. */
        TIMER
    }

    private final String id;
    private final Kind kind;
    private final String unit;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> tags;

    Metric(String id, Kind kind, String unit, String description, String... tags) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.description = description;
        this.tags = List.of(tags);
    }

    /**
     * Names the metric for a monitoring system.
     *
     * @return lower case words between dots, such as {@code omni.holds.swept}
     */
    public String id() {
        return id;
    }

    /**
     * Tells how the metric is reported.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Tells what is counted.
     *
     * @return the unit, in the plural; a timer's is seconds
     */
    public String unit() {
        return unit;
    }

    /**
     * Tells what the metric says.
     *
     * @return a few words
     */
    public String description() {
        return description;
    }

    /**
     * Names the metric's tags.
     *
     * @return the keys, in the order in which values are reported
     */
    public List<String> tags() {
        return tags;
    }
}
