package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.ShardingMismatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ledger over three PostgreSQL servers, posted to by several processes, one of which is killed in the middle of promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreeServersTest {

    private static final int CALLERS = 8;
    private static final int BASKETS = 12;
    private static final List<AccountId> SHELVES = SpanningTill.SHELVES;

    private static Servers servers;

    @BeforeAll
    static void start() throws IOException {
        servers = Servers.start();
    }

    @AfterAll
    static void stop() throws IOException {
        servers.close();
    }

    @BeforeEach
    void empty() {
        servers.empty();
    }

    private static void stock(long units) {
        PostingBuilder receipt = Posting.of(SpanningTill.nextId(), "tck.received");
        SHELVES.forEach(shelf -> receipt.in(shelf, units, new Contra("supplier")));
        assertThat(servers.process().post(receipt.build())).isInstanceOf(Outcome.Posted.class);
    }

    private static List<Position> positions() {
        return servers.process().positions(SHELVES, InstantSource.system().instant());
    }

    @Test
    @Tag("P-01")
    @Tag("P-09")
    void two_processes_sell_what_is_there_exactly_once() throws Exception {
        stock(40);
        List<ShardedLedger> processes = List.of(servers.process(), servers.process());
        int units = Race.total(CALLERS, caller -> baskets(processes.get(caller % 2), new Random(caller)));
        List<Position> left = positions();
        assertThat(left).allSatisfy(position -> assertThat(position.held()).isZero());
        assertThat(left).allSatisfy(position -> assertThat(position.available()).isNotNegative());
        assertThat(units + left.stream().mapToLong(Position::balance).sum()).isEqualTo(3 * 40);
        assertSound();
    }

    /** Buys one to three things at a time; half of them at once, half by a hold that is settled. */
    private static int baskets(Ledger ledger, Random random) {
        int units = 0;
        for (int basket = 0; basket < BASKETS; basket++) {
            List<AccountId> wanted = new ArrayList<>(SHELVES);
            Collections.shuffle(wanted, random);
            List<AccountId> bought = wanted.subList(0, 1 + random.nextInt(3));
            units += buy(ledger, bought, random.nextBoolean()) ? bought.size() : 0;
        }
        return units;
    }

    private static boolean buy(Ledger ledger, List<AccountId> bought, boolean holding) {
        Contra customer = new Contra("customer");
        PostingBuilder first = Posting.of(SpanningTill.nextId(), "tck.first");
        PostingBuilder second = Posting.of(SpanningTill.nextId(), "tck.second");
        HoldId hold = new HoldId(SpanningTill.nextId().value());
        for (AccountId shelf : bought) {
            if (holding) {
                first.hold(
                        shelf,
                        hold,
                        1,
                        Floor.ZERO,
                        InstantSource.system().instant().plusSeconds(600));
                second.settle(shelf, hold, 1, customer);
            } else {
                first.out(shelf, 1, customer, Floor.ZERO);
            }
        }
        boolean got = ledger.post(first.build()) instanceof Outcome.Posted;
        return got && (!holding || ledger.post(second.build()) instanceof Outcome.Posted);
    }

    @Test
    void what_a_killed_process_was_about_is_sold_in_all_shards_or_in_none() throws Exception {
        stock(100_000);
        List<PostingId> told = new ArrayList<>();
        for (int sales : new int[] {5, 12, 23}) {
            told.addAll(OtherProcess.plain()
                    .toldUntilKilled(sales, SpanningTill.class, servers.urls().toArray(String[]::new)));
        }
        Instant later = InstantSource.system().instant().plus(Duration.ofMinutes(2));
        Recovery recovery = servers.process().recover(later);
        assertThat(recovery.failed()).isEmpty();
        assertThat(servers.process().recover(later))
                .isEqualTo(new Recovery(List.of(), List.of(), List.of(), List.of()));
        ShardedLedger ledger = servers.process();
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(id -> assertThat(ledger.find(id)).isPresent());
        List<Position> left = positions();
        assertThat(left.stream().map(Position::balance).distinct()).hasSize(1);
        assertThat(left.stream().map(Position::held).distinct()).hasSize(1);
        assertThat(100_000 - left.get(0).balance()).isBetween((long) told.size(), told.size() + 3L);
        assertThat(left.get(0).held()).isBetween(0L, 3L);
        assertSound();
    }

    @Test
    void servers_in_another_order_are_refused() {
        servers.process();
        assertThatThrownBy(servers::swapped)
                .isInstanceOf(ShardingMismatch.class)
                .hasMessageContaining("remembers that it is shard 'c'");
    }

    private static void assertSound() {
        ShardedLedger ledger = servers.process();
        Servers.SHARDING
                .shards()
                .forEach(shard -> assertThat(ledger.ledger(shard).journal().auditFromStart())
                        .isInstanceOf(JournalAudit.Sound.class));
        assertThat(ledger.journal().checkpoint()).isInstanceOf(JournalAudit.Sound.class);
    }
}
