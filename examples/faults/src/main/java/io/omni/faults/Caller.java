package io.omni.faults;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.PostingId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** One thread of a worker, which makes commands up and gives them, again where it was not answered; sometimes it gives up. */
final class Caller {

    private static final int SWEPT_AT_ONCE = 5;
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Desk desk;
    private final Talk talk;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final List<String> skus;
    private final OpenHolds holds;
    private final List<Command> carriedOut = new ArrayList<>();

    Caller(Desk desk, Talk talk, InstantSource clock, RandomGenerator random, List<String> skus, OpenHolds holds) {
        this.desk = desk;
        this.talk = talk;
        this.clock = clock;
        this.random = random;
        this.skus = skus;
        this.holds = holds;
    }

    void call(int times) {
        for (int call = 0; call < times; call++) {
            int die = random.nextInt(100);
            if (die < 4) {
                sweep();
            } else if (die < 12) {
                batch();
            } else if (die < 16 && !carriedOut.isEmpty()) {
                insist(carriedOut.get(random.nextInt(carriedOut.size())));
            } else {
                insist(command(mode()));
            }
        }
    }

    /** Gives a command until it is answered, or patience is at its end. */
    void insist(Command command) {
        int attempts = 1 + random.nextInt(4);
        while (attempts-- > 0 && !give(command)) {
            LockSupport.parkNanos(random.nextLong(PAUSE_NANOS));
        }
    }

    private boolean give(Command command) {
        talk.ask(command);
        try {
            note(command, desk.carryOut(command));
            return true;
        } catch (SQLException | RuntimeException thrown) {
            talk.told(command, Answer.failure(thrown));
            return false;
        }
    }

    private void note(Command command, Outcome outcome) {
        talk.told(command, Answer.to(outcome));
        if (!(outcome instanceof Outcome.Refused)) {
            carriedOut.add(command);
            if (command.verb() == Verb.HOLD) {
                holds.add(command);
            }
        }
    }

    private void batch() {
        List<Command> batch = new ArrayList<>();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            batch.add(command(Mode.BATCH));
        }
        batch.forEach(talk::ask);
        try {
            List<Outcome> outcomes = desk.carryOut(batch);
            for (int i = 0; i < batch.size(); i++) {
                note(batch.get(i), outcomes.get(i));
            }
        } catch (RuntimeException thrown) {
            batch.forEach(command -> talk.told(command, Answer.failure(thrown)));
        }
    }

    private void sweep() {
        try {
            desk.ledger().sweep(SWEPT_AT_ONCE);
        } catch (RuntimeException thrown) {
            Answer answer = Answer.failure(thrown);
            talk.say(Talk.APART + answer.kind() + " " + answer.detail());
        }
    }

    private Mode mode() {
        int die = random.nextInt(10);
        return desk.spansDatabases() || die < 6 ? Mode.LONE : die < 8 ? Mode.UNIT : Mode.HOST;
    }

    private Command command(Mode mode) {
        int die = random.nextInt(100);
        Optional<OpenHolds.OpenHold> known = die < 45 ? holds.any(random) : Optional.empty();
        if (known.isPresent()) {
            return onAHold(die < 28 ? Verb.SETTLE : die < 37 ? Verb.RELEASE : Verb.EXTEND, mode, known.get());
        }
        PostingId id = PostingId.of(CommandId.next(clock));
        if (die < 85) {
            return new Command(id, Verb.HOLD, mode, Optional.of(new HoldId(id.value())), expiry(), basket());
        }
        Verb verb = die < 97 ? Verb.SELL : Verb.RECEIVE;
        return new Command(id, verb, mode, Optional.empty(), Optional.empty(), basket());
    }

    private Command onAHold(Verb verb, Mode mode, OpenHolds.OpenHold hold) {
        SortedMap<String, Long> part = new TreeMap<>();
        hold.units().forEach((sku, units) -> part.put(sku, random.nextLong(1, units + 1)));
        while (part.size() > 1 && random.nextInt(4) == 0) {
            part.remove(part.lastKey());
        }
        Optional<Instant> until = verb == Verb.EXTEND ? expiry() : Optional.empty();
        return new Command(PostingId.of(CommandId.next(clock)), verb, mode, Optional.of(hold.id()), until, part);
    }

    private Optional<Instant> expiry() {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(clock.instant().plusMillis(random.nextInt(30, 600)));
    }

    private SortedMap<String, Long> basket() {
        SortedMap<String, Long> basket = new TreeMap<>();
        for (int lines = random.nextInt(1, 4); lines > 0; lines--) {
            basket.put(skus.get(random.nextInt(skus.size())), random.nextLong(1, 4));
        }
        return basket;
    }
}
