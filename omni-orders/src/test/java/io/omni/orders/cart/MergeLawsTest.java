package io.omni.orders.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Two carts that become one lose nothing and double nothing. */
@Tag("O1")
class MergeLawsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Provide
    Arbitrary<Cart> carts() {
        Arbitrary<CartItem> items = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.integers().between(0, 2))
                .as((sku, units, price) -> {
                    CartItem item = CartItem.of(new Sku("sku-" + sku), units);
                    return price == 0 ? item : item.at(Money.ofMinor("GBP", price));
                });
        return Combinators.combine(
                        items.list().ofMaxSize(6),
                        items.list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 1_000))
                .as(MergeLawsTest::cart);
    }

    private static Cart cart(List<CartItem> items, List<CartItem> aside, int second) {
        CommandId id = CommandId.named(NOON, "cart " + second + items);
        OpenCart open = new OpenCart(id, new ChannelId("web"), Optional.empty());
        Cart cart = Cart.open(open, Currency.getInstance("GBP"), NOON.plusSeconds(second));
        for (CartItem item : aside) {
            cart = cart.add(new AddToCart(id, cart.id(), List.of(item)));
            BasketLine line = cart.lineOf(item).orElseThrow();
            cart = cart.move(new MoveLine(id, cart.id(), line.id(), LinePlace.SAVED_FOR_LATER));
        }
        return items.isEmpty() ? cart : cart.add(new AddToCart(id, cart.id(), items));
    }

    private static Map<String, Long> units(List<BasketLine> lines) {
        Map<String, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(
                line.sku() + " at " + line.agreedPrice(), line.quantity().units(), Math::addExact));
        return units;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_item_is_lost_and_none_is_doubled(
            @ForAll("carts") Cart own, @ForAll("carts") Cart other, @ForAll MergePolicy policy) {
        Cart merged = own.merge(other, policy);
        Map<String, Long> mine = units(own.lines());
        Map<String, Long> theirs = units(other.lines());
        Map<String, Long> expected = new TreeMap<>(theirs);
        expected.putAll(mine);
        mine.forEach((item, units) -> {
            if (theirs.containsKey(item)) {
                expected.put(item, inBoth(policy, own, other, units, theirs.get(item)));
            }
        });
        assertThat(units(merged.lines())).isEqualTo(expected);
        assertThat(units(merged.saved()).keySet())
                .containsAll(units(own.saved()).keySet())
                .containsAll(units(other.saved()).keySet());
        assertThat(merged.lines()).extracting(BasketLine::id).doesNotHaveDuplicates();
        assertThat(merged.lines()).hasSize(expected.size());
        assertThat(merged.lines().subList(0, own.lines().size()))
                .extracting(BasketLine::id)
                .isEqualTo(own.lines().stream().map(BasketLine::id).toList());
    }

    private static long inBoth(MergePolicy policy, Cart own, Cart other, long mine, long theirs) {
        return switch (policy) {
            case SUM -> mine + theirs;
            case LATEST -> other.touchedAt().isAfter(own.touchedAt()) ? theirs : mine;
            case ASK -> mine;
        };
    }
}
