package io.omni.core.ledger.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.shard.Sharding.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardingTest {

    /** Worked out by zlib: {@code zlib.crc32(subject.encode("utf-8")) % 1024}. Accounts lie where this says; it must never change. */
    @Test
    void the_bucket_of_a_subject_is_what_zlib_says() {
        assertThat(Stream.of("cup", "tea", "item-0", "Kaffee", "größe", "\uD83D\uDE00")
                        .map(Sharding::bucket))
                .containsExactly(228, 946, 63, 137, 393, 324);
    }

    @Test
    void names_that_count_up_are_spread_evenly() {
        Sharding sharding = Sharding.over("a", "b", "c");
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, 30_000).forEach(i -> counts.merge(sharding.shardOf("sku-" + i), 1, Integer::sum));
        assertThat(counts.values())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
    }

    @Test
    void buckets_lie_in_stretches_that_the_host_may_choose() {
        Sharding sharding = new Sharding(
                List.of(new Stretch("a", 200), new Stretch("d", 100), new Stretch("a", 600), new Stretch("c", 124)));
        assertThat(sharding.shards()).containsExactly("a", "d", "c");
        assertThat(Stream.of("cup", "item-0", "tea").map(sharding::shardOf)).containsExactly("d", "a", "c");
        assertThat(Sharding.over("a", "b", "c")).hasToString("a*341 b*341 c*342");
    }

    @Test
    void a_bucket_in_no_shard_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sharding(List.of(new Stretch("a", 1_023))))
                .withMessageContaining("1024");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stretch("a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Sharding.over("a", "b", "a"));
        assertThatIllegalArgumentException().isThrownBy(Sharding::over);
    }

    @Test
    void shards_that_are_not_those_of_the_sharding_are_refused() {
        World world = new World();
        List<Shard> two = shards(world, Map.of("a", "a", "b", "b"));
        assertThatThrownBy(() -> new ShardedLedger(World.SHARDING, two, world.clock))
                .isInstanceOf(ShardingMismatch.class)
                .hasMessageContaining("[a, b]");
    }

    @Test
    void a_storage_that_was_opened_as_another_shard_or_of_another_sharding_is_refused() {
        World world = new World();
        world.process();
        List<Shard> swapped = shards(world, Map.of("a", "a", "b", "c", "c", "b"));
        assertThatThrownBy(() -> new ShardedLedger(World.SHARDING, swapped, world.clock))
                .isInstanceOf(ShardingMismatch.class)
                .hasMessageContaining("remembers that it is shard 'c'");
        List<Shard> shards = shards(world, Map.of("a", "a", "b", "b", "c", "c"));
        assertThatThrownBy(() -> new ShardedLedger(Sharding.over("b", "a", "c"), shards, world.clock))
                .isInstanceOf(ShardingMismatch.class)
                .hasMessageContaining("a*341 b*341 c*342");
        world.process();
    }

    @Test
    void a_storage_with_accounts_of_another_shard_is_refused() {
        World world = new World();
        Posting tea = world.posting().in(World.TEA, 1, World.SUPPLIER).build();
        Shard.open("a", world.storage("a"), world.clock, LedgerOptions.DEFAULT)
                .ledger()
                .post(tea);
        assertThatThrownBy(world::process)
                .isInstanceOf(ShardingMismatch.class)
                .hasMessageContaining(World.TEA.toString())
                .hasMessageContaining("belongs to shard 'b'");
    }

    /** The storages of some shards under the names of others. */
    private static List<Shard> shards(World world, Map<String, String> storageByName) {
        return storageByName.entrySet().stream()
                .map(entry ->
                        Shard.open(entry.getKey(), world.storage(entry.getValue()), world.clock, LedgerOptions.DEFAULT))
                .toList();
    }
}
