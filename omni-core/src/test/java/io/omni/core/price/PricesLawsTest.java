package io.omni.core.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.ChannelId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("C2")
class PricesLawsTest {

    private static final Sku MUG = new Sku("mug");
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId STORE = new ChannelId("store");
    private static final Money OWN = Money.of("GBP", "100.00");

    private record Listed(PriceList list, ListedPrice price) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_price_is_that_of_the_list_nobody_beats_and_does_not_depend_on_the_order_of_putting_in(@ForAll long seed) {
        Random random = new Random(seed);
        List<Listed> listed = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            listed.add(drawn(random, i));
        }
        List<Listed> shuffled = new ArrayList<>(listed);
        Collections.shuffle(shuffled, random);
        Prices prices = prices(listed);
        Prices others = prices(shuffled);
        for (int at = 0; at < 12; at++) {
            PriceQuestion question = new PriceQuestion(
                    MUG, Quantity.of(1 + random.nextInt(4)), random.nextBoolean() ? WEB : STORE, POUND, instant(at));
            PriceAnswer answer = prices.price(question);
            assertThat(others.price(question)).isEqualTo(answer);
            PriceAnswer.Priced priced = (PriceAnswer.Priced) answer;
            assertThat(priced.unitPrice()).isEqualTo(expected(listed, question));
            int named = priced.source() instanceof PriceSource.FromList ? 1 : 0;
            assertThat(priced.passedOver()).hasSize(listed.size() - named);
        }
    }

    /** One look at each list, keeping the better of two. */
    private static Money expected(List<Listed> listed, PriceQuestion question) {
        Optional<Listed> best = Optional.empty();
        for (Listed candidate : listed) {
            PriceList list = candidate.list();
            boolean counts = list.validity().holds(question.at())
                    && (list.channels().isEmpty() || list.channels().contains(question.channel()))
                    && candidate.price().breaks().get(0).from().units()
                            <= question.quantity().units();
            if (counts && (best.isEmpty() || beats(list, best.get().list()))) {
                best = Optional.of(candidate);
            }
        }
        return best.map(listedBest -> listedBest
                        .price()
                        .breakFor(question.quantity())
                        .orElseThrow()
                        .unitPrice())
                .orElse(OWN);
    }

    private static boolean beats(PriceList one, PriceList other) {
        if (one.priority() != other.priority()) {
            return one.priority() > other.priority();
        }
        if (one.channels().isEmpty() != other.channels().isEmpty()) {
            return other.channels().isEmpty();
        }
        Instant began = one.validity().from().orElse(Instant.MIN);
        Instant otherBegan = other.validity().from().orElse(Instant.MIN);
        return began.equals(otherBegan)
                ? one.id().value().compareTo(other.id().value()) < 0
                : began.isAfter(otherBegan);
    }

    private static Listed drawn(Random random, int number) {
        PriceListId id = new PriceListId("list-" + number);
        int from = random.nextInt(8);
        Validity validity = switch (random.nextInt(4)) {
            case 0 -> Validity.ALWAYS;
            case 1 -> Validity.from(instant(from));
            case 2 -> Validity.until(instant(from));
            default -> Validity.between(instant(from), instant(from + 1 + random.nextInt(5)));
        };
        PriceList list = PriceList.of(id, "List", POUND)
                .withValidity(validity)
                .withPriority(random.nextInt(2))
                .withChannels(random.nextBoolean() ? new ChannelId[] {WEB} : new ChannelId[] {});
        List<PriceBreak> breaks = new ArrayList<>();
        for (int quantity = 1; quantity <= 3; quantity++) {
            if (random.nextBoolean() || (quantity == 3 && breaks.isEmpty())) {
                breaks.add(new PriceBreak(Quantity.of(quantity), Money.ofMinor(POUND, 10L * number + quantity)));
            }
        }
        return new Listed(list, new ListedPrice(id, MUG, breaks));
    }

    private static Prices prices(List<Listed> listed) {
        InMemoryStorage storage = new InMemoryStorage();
        Catalog catalog = new Catalog(storage);
        catalog.put(new Product(new ProductId("mug"), "Mug", List.of(Variant.of(MUG, OWN))));
        Prices prices = new Prices(storage, catalog);
        listed.forEach(each -> {
            prices.put(each.list());
            prices.set(each.price());
        });
        return prices;
    }

    private static Instant instant(int day) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * day);
    }
}
