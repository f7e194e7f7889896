package io.omni.tck;

import static io.omni.tck.IdMutants.store;
import static io.omni.tck.PostingMutants.mutant;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Ledgers that keep holds and windows wrongly. */
final class HoldMutants {

    private HoldMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant("L8", "settles twice and more than remains", (ledger, bench) -> new SettlesAnything(ledger)),
                mutant("L8", "lets go of the rest when a part is settled", (ledger, bench) -> new DropsTheRest(ledger)),
                mutant(
                        "L8",
                        "takes held units out of the balance",
                        (ledger, bench) -> positions(
                                ledger,
                                found -> new Position(
                                        found.account(),
                                        found.balance() - found.held(),
                                        found.held(),
                                        found.available(),
                                        found.window()))),
                mutant(
                        "L8",
                        "counts held units as available",
                        (ledger, bench) -> positions(
                                ledger,
                                found -> new Position(
                                        found.account(),
                                        found.balance(),
                                        found.held(),
                                        found.balance(),
                                        found.window()))),
                store("L8", "does not find what remains of a hold", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> held(HoldId hold) {
                        return List.of();
                    }
                }),
                store("L21", "lists the first holds first", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
                        List<AccountState> open = new ArrayList<>(straight.holdsOn(account, at, Integer.MAX_VALUE));
                        Collections.reverse(open);
                        return open.subList(0, Math.min(limit, open.size()));
                    }
                }),
                store("L21", "lists holds that have expired", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
                        return straight.holdsOn(account, Instant.MIN, limit);
                    }
                }),
                mutant("L10", "overlooks a new expiry", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        return Bend.lines(posting, line -> line.balance() == 0 ? Bend.withoutWindow(line) : line);
                    }
                }),
                mutant("L10", "gives a hold without expiry one again", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public Outcome post(Posting posting) {
                        Line extension = posting.lines().get(0);
                        HoldId hold = extension.account().hold();
                        Window window = extension.window();
                        Outcome outcome = straight.post(posting);
                        if (hold != null && extension.balance() == 0 && window != null && window.expiresAt() != null) {
                            straight.held(hold).stream()
                                    .filter(held -> !held.window().equals(window))
                                    .forEach(held -> holdAnew(posting, held, window));
                        }
                        return outcome;
                    }

                    private void holdAnew(Posting posting, AccountState held, Window window) {
                        AccountId account = held.account().base();
                        HoldId hold = Objects.requireNonNull(held.account().hold());
                        CommandId command = new CommandId(posting.id().value());
                        straight.post(Posting.of(PostingId.of(command.step("release")), "bent")
                                .release(account, hold, held.balance())
                                .build());
                        straight.post(Posting.of(PostingId.of(command.step("hold")), "bent")
                                .hold(account, hold, held.balance(), Floor.NONE, window.expiresAt())
                                .build());
                    }
                }),
                mutant("L10", "extends a hold of which nothing remains", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public Outcome post(Posting posting) {
                        Outcome outcome = straight.post(posting);
                        boolean extension =
                                posting.lines().stream().allMatch(line -> line.balance() == 0 && line.held() == 0);
                        return extension && outcome instanceof Outcome.Refused
                                ? straight.post(Posting.of(posting.id(), posting.cause())
                                        .in(StoreSuite.CELLAR, 1, StoreSuite.SUPPLIER)
                                        .build())
                                : outcome;
                    }
                }),
                mutant("L12", "keeps no windows", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        return Bend.lines(posting, line -> line.account().isHold() ? line : Bend.withoutWindow(line));
                    }
                }),
                mutant(
                        "L12",
                        "offers what lies outside the window",
                        (ledger, bench) -> positions(
                                ledger,
                                found -> new Position(
                                        found.account(),
                                        found.balance(),
                                        found.held(),
                                        found.balance() - found.held(),
                                        found.window()))),
                mutant("L12", "forgets debts outside the window", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
                        return straight.positions(accounts, at).stream()
                                .map(found -> found.window().contains(at) ? found : owingNothing(found))
                                .toList();
                    }
                }));
    }

    private static Position owingNothing(Position found) {
        return new Position(found.account(), found.balance(), found.held(), 0, found.window());
    }

    private static Ledger positions(Ledger ledger, UnaryOperator<Position> bend) {
        return new BentLedger(ledger) {
            @Override
            public List<Position> positions(Collection<AccountId> accounts, Instant at) {
                return straight.positions(accounts, at).stream().map(bend).toList();
            }
        };
    }

    private static final class SettlesAnything extends BentLedger {

        SettlesAnything(Ledger straight) {
            super(straight);
        }

        @Override
        public Outcome post(Posting posting) {
            Outcome outcome = straight.post(posting);
            boolean shortHold = outcome instanceof Outcome.Refused refused
                    && refused.shortages().stream()
                            .allMatch(shortage -> shortage.account().isHold());
            return shortHold ? straight.post(Bend.lines(posting, withoutHolds(posting))) : outcome;
        }

        private static List<Line> withoutHolds(Posting posting) {
            return posting.lines().stream()
                    .filter(line -> !line.account().isHold())
                    .map(line -> new Line(line.account(), line.balance(), 0, line.floor(), line.contra(), null))
                    .toList();
        }
    }

    private static final class DropsTheRest extends BentLedger {

        DropsTheRest(Ledger straight) {
            super(straight);
        }

        @Override
        Outcome answered(Posting posting, Outcome outcome) {
            for (Line line : posting.lines()) {
                HoldId hold = line.account().hold();
                if (hold != null && line.balance() < 0 && outcome instanceof Outcome.Posted) {
                    straight.held(hold)
                            .forEach(rest -> straight.post(Bend.fresh(
                                    posting,
                                    Posting.of(posting.id(), "mutant.dropped")
                                            .release(rest.account().base(), hold, rest.balance())
                                            .build()
                                            .lines())));
                }
            }
            return outcome;
        }
    }
}
