package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A sharded ledger is a ledger: over one shard wholly, over three but for what its javadoc says is weaker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardedLedgerTest {

    private static ShardedFixture three() {
        return new ShardedFixture("a", "b", "c");
    }

    @Test
    void the_suites_post_to_more_than_one_shard_at_a_time() {
        assertThat(List.of("cup", "tea"))
                .extracting(ShardedFixture.sharding(List.of("a", "b", "c"))::shardOf)
                .doesNotHaveDuplicates();
    }

    @Nested
    class OverOneShard extends LedgerContract {
        @Override
        protected StorageFixture newFixture() {
            return new ShardedFixture("a");
        }
    }

    @Nested
    class PostingsOverThree extends PostingRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }
    }

    @Nested
    class IdsOverThree extends IdRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }
    }

    @Nested
    class HoldsOverThree extends HoldRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }
    }

    @Nested
    class ExpiryOverThree extends ExpiryRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }
    }

    @Nested
    class ViewsOverThree extends ViewRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }
    }

    @Nested
    class RacesOverThree extends RaceRules {
        @Override
        StorageFixture openFixture() {
            return three();
        }

        /** There is no one journal to read: L-13 holds in each shard. */
        @Override
        void L17_entries_stand_in_the_order_in_which_threads_changed_an_account() {}
    }
}
