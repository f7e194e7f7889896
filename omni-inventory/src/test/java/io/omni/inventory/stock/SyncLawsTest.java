package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class SyncLawsTest {

    /** What another system says. */
    record News(long version, long onHand) {}

    @Property(tries = 200)
    @Tag("P-10")
    void in_whatever_order_news_arrives_the_newest_counts(@ForAll("news") List<News> news, @ForAll Random random) {
        List<News> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, random);
        Shop shop = new Shop();
        shop.stock(MUG_BERLIN, 5);
        for (News one : shuffled) {
            shop.inventory.sync(new SyncStock(
                    shop.nextId(),
                    new SyncSource("erp"),
                    one.version(),
                    List.of(new SyncLine(MUG_BERLIN, Quantity.of(one.onHand())))));
        }
        long newest = news.stream()
                .max(Comparator.comparingLong(News::version))
                .orElseThrow()
                .onHand();
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(newest);
    }

    @Provide
    Arbitrary<List<News>> news() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100), Arbitraries.longs().between(0, 20))
                .as(News::new)
                .list()
                .uniqueElements(News::version)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
