package io.omni.core.ledger;

import io.omni.core.command.Command;
import io.omni.core.event.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a posting. Every quantity is positive. Not safe for use by several threads. */
public final class PostingBuilder {

    private final PostingId id;
    private final String cause;
    private final List<Line> lines = new ArrayList<>();
    private List<RecordedEvent> events = List.of();
    private @Nullable Fingerprint asked;

    PostingBuilder(PostingId id, String cause) {
        this.id = id;
        this.cause = cause;
    }

    /**
     * Puts units into an account.
     *
     * @param account which account
     * @param quantity how many
     * @param from where they come from
     * @return this
     */
    public PostingBuilder in(AccountId account, long quantity, Contra from) {
        return line(account, positive(quantity), 0, Floor.NONE, from, null);
    }

    /**
     * Puts units into an account and says when it counts.
     *
     * @param account which account
     * @param quantity how many
     * @param from where they come from
     * @param window when the account counts
     * @return this
     */
    public PostingBuilder in(AccountId account, long quantity, Contra from, Window window) {
        return line(account, positive(quantity), 0, Floor.NONE, from, window);
    }

    /**
     * Takes units out of an account.
     *
     * @param account which account
     * @param quantity how many
     * @param to where they go
     * @param floor what must be left; {@link Floor#NONE} for a fact
     * @return this
     */
    public PostingBuilder out(AccountId account, long quantity, Contra to, Floor floor) {
        return line(account, -positive(quantity), 0, floor, to, null);
    }

    /**
     * Moves units from one account to another of the same subject.
     *
     * @param from which account gives
     * @param to which account takes
     * @param quantity how many
     * @param floor what must be left in the account that gives
     * @return this
     */
    public PostingBuilder move(AccountId from, AccountId to, long quantity, Floor floor) {
        line(from, -positive(quantity), 0, floor, null, null);
        return line(to, quantity, 0, Floor.NONE, null, null);
    }

    /**
     * Holds units until an instant: they stay in the balance and are not available to others.
     *
     * @param account which account
     * @param hold which hold
     * @param quantity how many
     * @param floor what must be left available
     * @param until from when on they are available again; null for a hold that does not expire
     * @return this
     */
    public PostingBuilder hold(AccountId account, HoldId hold, long quantity, Floor floor, @Nullable Instant until) {
        line(account, 0, positive(quantity), floor, null, null);
        return line(account.held(hold), quantity, 0, Floor.NONE, null, new Window(null, until));
    }

    /**
     * Lets a hold that has not expired last until another instant; one that does not expire any more stays so.
     *
     * @param account which account
     * @param hold which hold
     * @param until from when on its units are available again; null for never
     * @return this
     */
    public PostingBuilder extend(AccountId account, HoldId hold, @Nullable Instant until) {
        return line(account.held(hold), 0, 0, Floor.ZERO, null, new Window(null, until));
    }

    /**
     * Takes held units out of an account.
     *
     * @param account which account
     * @param hold which hold
     * @param quantity how many, at most what remains of the hold
     * @param to where they go
     * @return this
     */
    public PostingBuilder settle(AccountId account, HoldId hold, long quantity, Contra to) {
        line(account, -positive(quantity), -quantity, Floor.NONE, to, null);
        return line(account.held(hold), -quantity, 0, Floor.ZERO, null, null);
    }

    /**
     * Makes held units available again.
     *
     * @param account which account
     * @param hold which hold
     * @param quantity how many, at most what remains of the hold
     * @return this
     */
    public PostingBuilder release(AccountId account, HoldId hold, long quantity) {
        line(account, 0, -positive(quantity), Floor.NONE, null, null);
        return line(account.held(hold), -quantity, 0, Floor.ZERO, null, null);
    }

    /**
     * Says what the caller asked for, where that is not just the lines: for a fingerprint that does not cover what was worked out.
     *
     * @param command the command as text, the same at each repetition
     * @return this
     */
    public PostingBuilder asked(String command) {
        this.asked = Fingerprint.of(cause, command);
        return this;
    }

    /**
     * Says which command the posting carries out: its fingerprint becomes that of the posting.
     *
     * @param command what the caller asked for
     * @return this
     */
    public PostingBuilder asked(Command command) {
        this.asked = Fingerprint.of(command);
        return this;
    }

    /**
     * Names the events to append if the posting is posted.
     *
     * @param events the events in their order, in place of any named before
     * @return this
     */
    public PostingBuilder events(List<RecordedEvent> events) {
        this.events = events;
        return this;
    }

    /**
     * Builds the posting.
     *
     * @return the posting
     * @throws IllegalArgumentException if there are no lines or the books do not balance
     */
    public Posting build() {
        List<Line> merged = Posting.merged(lines);
        Fingerprint fingerprint = asked == null ? Fingerprint.of(cause, merged) : asked;
        return new Posting(id, cause, fingerprint, merged, events);
    }

    private PostingBuilder line(
            AccountId account, long balance, long held, Floor floor, @Nullable Contra contra, @Nullable Window window) {
        lines.add(new Line(account, balance, held, floor, contra, window));
        return this;
    }

    private long positive(long quantity) {
        if (quantity <= 0) {
            throw new IllegalArgumentException(
                    "posting %s (%s) has the quantity %d: give a positive one".formatted(id, cause, quantity));
        }
        return quantity;
    }
}
