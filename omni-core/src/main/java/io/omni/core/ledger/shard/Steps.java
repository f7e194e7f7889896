package io.omni.core.ledger.shard;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import io.omni.core.ledger.shard.SpanningPosting.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is posted to one shard, step by step, to carry out its part of a posting; a pure function of what is remembered of the posting.
 *
 * <p>First the shard <em>takes</em>: whatever it might refuse later is moved into a hold of the posting's own, which does not expire. Then it
 * either <em>finishes</em>, which it cannot refuse any more, or <em>gives back</em>. A posting that makes holds and nothing else takes these
 * themselves, with their own expiry, and has nothing to finish.
 */
final class Steps {

    static final String SET_ASIDE = "ledger.set-aside";
    static final String GIVEN_BACK = "ledger.given-back";
    static final String FENCED = "ledger.fenced";

    private final SpanningPosting spanning;
    private final Part part;
    private final HoldId own;

    Steps(SpanningPosting spanning, Part part) {
        this.spanning = spanning;
        this.part = part;
        this.own = HoldId.of(step("own"));
    }

    PostingId takeId() {
        return PostingId.of(step("take"));
    }

    PostingId finishId() {
        return PostingId.of(step("finish"));
    }

    PostingId backId() {
        return PostingId.of(step("back"));
    }

    /** Empty where nothing is asked of the shard that it could refuse. */
    Optional<Posting> take() {
        if (spanning.isPromise()) {
            return posting(takeId(), spanning.cause(), part.lines());
        }
        List<Line> lines = new ArrayList<>();
        for (OnAccount each : OnAccount.of(part)) {
            each.floored().ifPresent(floor -> lines.add(held(each.account(), each.requested(), floor)));
            each.taken().forEach(hold -> lines.add(ofHold(hold.account(), -hold.balance(), null)));
            if (each.own() > 0) {
                lines.add(ofHold(each.account().held(own), each.own(), null));
            }
        }
        return posting(takeId(), SET_ASIDE, lines);
    }

    /** In place of a {@link #take} that comes too late: under its id, so that the two exclude each other, and changes nothing. */
    Posting fence() {
        AccountId any = part.lines().get(0).account().base();
        Line nothing = new Line(any, 0, 0, Floor.NONE, null, null);
        return new Posting(takeId(), FENCED, fingerprint(takeId()), List.of(nothing), List.of());
    }

    /** Empty where taking was all. */
    Optional<Posting> finish() {
        if (spanning.isPromise()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (OnAccount each : OnAccount.of(part)) {
            ownGoes(each, lines);
            each.lines().forEach(line -> lines.add(asFact(line)));
            each.holds().forEach(line -> each.left(line).ifPresent(lines::add));
        }
        return posting(finishId(), spanning.cause(), lines);
    }

    /** What gives back all that {@link #take} took, for a posting that is no promise. */
    Optional<Posting> giveBack() {
        List<Line> lines = new ArrayList<>();
        for (OnAccount each : OnAccount.of(part)) {
            ownGoes(each, lines);
            each.taken().forEach(hold -> lines.add(ofHold(hold.account(), hold.balance(), hold.window())));
        }
        return posting(backId(), GIVEN_BACK, lines);
    }

    /** Releases what remains of a promise's holds. */
    Optional<Posting> release(List<AccountState> remaining) {
        List<Line> lines = new ArrayList<>();
        for (AccountState hold : remaining) {
            lines.add(held(hold.account().base(), -hold.balance(), Floor.NONE));
            lines.add(ofHold(hold.account(), -hold.balance(), null));
        }
        return posting(backId(), GIVEN_BACK, lines);
    }

    private void ownGoes(OnAccount each, List<Line> lines) {
        if (each.own() > 0) {
            lines.add(ofHold(each.account().held(own), -each.own(), null));
        }
        each.floored().ifPresent(floor -> lines.add(held(each.account(), -each.requested(), Floor.NONE)));
    }

    private static Line asFact(Line line) {
        return new Line(line.account(), line.balance(), line.held(), Floor.NONE, line.contra(), line.window());
    }

    private static Line held(AccountId account, long units, Floor floor) {
        return new Line(account, 0, units, floor, null, null);
    }

    private static Line ofHold(AccountId hold, long units, @Nullable Window window) {
        return new Line(hold, units, 0, units < 0 ? Floor.ZERO : Floor.NONE, null, window);
    }

    private Optional<Posting> posting(PostingId id, String cause, List<Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(id, cause, fingerprint(id), lines, List.of()));
    }

    /** Of the step alone: taking and fencing are one command, of which one is carried out. */
    private static Fingerprint fingerprint(PostingId step) {
        return Fingerprint.of("ledger.spanning", step.toString());
    }

    /** As old as the attempt, so that shards remember the step for as long as any posting of that time. */
    private CommandId step(String name) {
        return CommandId.named(spanning.openedAt(), spanning.id() + "/spanning/" + spanning.attempt() + "/" + name);
    }
}
