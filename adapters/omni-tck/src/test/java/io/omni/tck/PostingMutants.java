package io.omni.tck;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.core.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ledgers that decide postings wrongly. */
final class PostingMutants {

    private PostingMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("L1", "applies line by line", (ledger, bench) -> new LineByLine(ledger)),
                mutant("L2", "ignores floors", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        return Bend.withoutFloors(posting);
                    }
                }),
                mutant(
                        "L2",
                        "takes the lowest floor of the lines on an account",
                        (ledger, bench) -> new LowestFloor(ledger)),
                mutant("L2", "judges each line alone", (ledger, bench) -> new EachLineAlone(ledger)),
                mutant("L2", "forgets to look at what is held", (ledger, bench) -> new OverlooksHolds(ledger)),
                mutant(
                        "L2",
                        "refuses to give to an account that is short",
                        (ledger, bench) -> new RefusesGifts(ledger)),
                mutant("L2", "names only the first account that is short", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        return outcome instanceof Outcome.Refused refused
                                ? new Outcome.Refused(
                                        refused.id(), refused.shortages().subList(0, 1))
                                : outcome;
                    }
                }),
                mutant("L3", "refuses facts", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        return Bend.lines(posting, line -> line.requested() > 0 ? Bend.floor(line, Floor.ZERO) : line);
                    }
                }),
                mutant("L3", "does not tell what facts leave short", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        return outcome instanceof Outcome.Posted posted
                                ? new Outcome.Posted(posted.entry(), List.of())
                                : outcome;
                    }
                }),
                mutant(
                        "L15",
                        "refuses a batch as a whole",
                        (ledger, bench) ->
                                new WholeBatch(ledger, bench.storage().unitOfWork())),
                mutant("L15", "decides a batch backwards", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public List<Outcome> post(List<Posting> postings) {
                        List<Posting> backwards = new ArrayList<>(postings);
                        Collections.reverse(backwards);
                        List<Outcome> outcomes = new ArrayList<>(straight.post(backwards));
                        Collections.reverse(outcomes);
                        return outcomes;
                    }
                }),
                mutant("L15", "answers a batch in an order of its own", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public List<Outcome> post(List<Posting> postings) {
                        List<Outcome> outcomes = new ArrayList<>(straight.post(postings));
                        Collections.reverse(outcomes);
                        return outcomes;
                    }
                }),
                mutant(
                        "L15",
                        "keeps what a batch posted before an exception",
                        (ledger, bench) -> new BentLedger(ledger) {
                            @Override
                            public List<Outcome> post(List<Posting> postings) {
                                return postings.stream().map(straight::post).toList();
                            }
                        }));
    }

    static Mutant mutant(String rules, String name, BentFixture.LedgerBend bend) {
        return Mutant.of(Suite.LEDGER, rules, name, BentFixture.ledger(bend));
    }

    private static final class LineByLine extends BentLedger {

        LineByLine(Ledger straight) {
            super(straight);
        }

        @Override
        Outcome answered(Posting posting, Outcome outcome) {
            if (outcome instanceof Outcome.Refused) {
                Map<AccountId, List<Line>> byAccount = posting.lines().stream()
                        .collect(Collectors.groupingBy(
                                line -> line.account().base(), TreeMap::new, Collectors.toList()));
                byAccount.values().forEach(lines -> straight.post(Bend.fresh(posting, lines)));
            }
            return outcome;
        }
    }

    private static final class LowestFloor extends BentLedger {

        LowestFloor(Ledger straight) {
            super(straight);
        }

        @Override
        Posting asked(Posting posting) {
            return Bend.lines(posting, line -> Bend.floor(line, lowest(posting, line.account())));
        }

        private static Floor lowest(Posting posting, AccountId account) {
            return posting.lines().stream()
                    .filter(line -> line.account().equals(account))
                    .map(Line::floor)
                    .min(Floor::compareTo)
                    .orElseThrow();
        }
    }

    private static final class EachLineAlone extends BentLedger {

        EachLineAlone(Ledger straight) {
            super(straight);
        }

        @Override
        Posting asked(Posting posting) {
            boolean eachFits = posting.lines().stream().allMatch(this::fits);
            return eachFits ? Bend.withoutFloors(posting) : posting;
        }

        private boolean fits(Line line) {
            long available =
                    Bend.position(straight, line.account(), StoreSuite.NOW).available();
            return line.account().isHold() || line.floor().admits(available - line.requested());
        }
    }

    private static final class OverlooksHolds extends BentLedger {

        OverlooksHolds(Ledger straight) {
            super(straight);
        }

        @Override
        Posting asked(Posting posting) {
            return posting.lines().stream().allMatch(this::fits) ? Bend.withoutFloors(posting) : posting;
        }

        private boolean fits(Line line) {
            Position position = Bend.position(straight, line.account(), StoreSuite.NOW);
            return line.account().isHold() || line.floor().admits(position.balance() - line.requested());
        }
    }

    private static final class RefusesGifts extends BentLedger {

        RefusesGifts(Ledger straight) {
            super(straight);
        }

        @Override
        public Outcome post(Posting posting) {
            for (Line line : posting.lines()) {
                long available =
                        Bend.position(straight, line.account(), StoreSuite.NOW).available();
                if (available < 0 && line.requested() <= 0) {
                    return new Outcome.Refused(
                            posting.id(),
                            List.of(new Shortage.Insufficient(line.account(), 0, available, line.floor())));
                }
            }
            return straight.post(posting);
        }
    }

    private static final class WholeBatch extends BentLedger {

        private final UnitOfWork unitOfWork;

        WholeBatch(Ledger straight, UnitOfWork unitOfWork) {
            super(straight);
            this.unitOfWork = unitOfWork;
        }

        @Override
        public List<Outcome> post(List<Posting> postings) {
            List<Outcome> dry = Undone.run(unitOfWork, () -> straight.post(postings));
            List<Shortage> shortages = dry.stream()
                    .filter(Outcome.Refused.class::isInstance)
                    .flatMap(outcome -> ((Outcome.Refused) outcome).shortages().stream())
                    .toList();
            return shortages.isEmpty()
                    ? straight.post(postings)
                    : dry.stream()
                            .<Outcome>map(outcome -> new Outcome.Refused(outcome.id(), shortages))
                            .toList();
        }
    }
}
