package io.omni.forms;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.Dimensions;
import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Image;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.orders.cart.CartCode;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.IncidentFacts;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.OrderId;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.sourcing.Certificate;
import io.omni.orders.sourcing.PlanCost;
import io.omni.orders.sourcing.solver.Optimality;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes up a value of a type, from its components and theirs. What a constructor refuses is made up again. */
final class RandomValue {

    private static final int ATTEMPTS = 2_000;
    private static final int MAX_DEPTH = 8;
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> TEXTS = List.of(
            "a",
            "coat-m",
            "Łódź",
            "Straße 7",
            "say \"hi\"",
            "back\\slash",
            "line\nbreak",
            "𝒳 and 日本",
            "\u2028",
            "null",
            "{}",
            "1e9",
            "\t");

    private final Random random;
    private final Currency currency;
    private final Map<Class<?>, Supplier<Object>> leaves = new HashMap<>();
    private int depth;

    RandomValue(Random random) {
        this.random = random;
        this.currency = Currency.getInstance(oneOf(List.of("EUR", "GBP", "JPY", "BHD", "CLF")));
        leaves.put(String.class, this::text);
        leaves.put(int.class, () -> random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(20));
        leaves.put(Integer.class, () -> 1 + random.nextInt(20));
        leaves.put(long.class, this::number);
        leaves.put(Long.class, this::number);
        leaves.put(boolean.class, random::nextBoolean);
        leaves.put(
                double.class,
                () -> random.nextInt(4) == 0 ? random.nextInt(-90, 91) : (random.nextDouble() - 0.5) * 180);
        leaves.put(Instant.class, this::instant);
        leaves.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(2)));
        leaves.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(40_000)));
        leaves.put(LocalTime.class, () -> LocalTime.ofSecondOfDay(random.nextInt(86_400)));
        leaves.put(ZoneId.class, () -> ZoneId.of(oneOf(List.of("Europe/London", "Z", "+05:30", "America/New_York"))));
        leaves.put(Currency.class, () -> currency);
        leaves.put(
                Locale.class,
                () -> Locale.forLanguageTag(oneOf(List.of("en-GB", "de", "zh-Hant-TW", "sr-Latn", "und"))));
        leaves.put(BigDecimal.class, () -> BigDecimal.valueOf(random.nextInt(1_001), 1));
        leaves.put(URI.class, () -> URI.create("https://shop.example/" + random.nextInt(100)));
        leaves.put(LedgerOptions.class, this::ledgerOptions);
        leaves.put(Product.class, this::product);
        leaves.put(Sharding.class, this::sharding);
        leaves.put(Certificate.class, this::certificate);
        leaves.put(UUID.class, this::uuid);
        leaves.put(Money.class, () -> Money.ofMinor(currency, number()));
        leaves.put(Gtin.class, () -> Gtin.withCheckDigit("%012d".formatted(random.nextInt(1_000_000_000))));
        leaves.put(Fingerprint.class, () -> new Fingerprint(random.nextLong(), random.nextInt(3) - 1));
        leaves.put(PickupCode.class, () -> PickupCode.random(random));
        leaves.put(CodeHash.class, () -> new CodeHash("%064x".formatted(new BigInteger(256, random))));
        leaves.put(IncidentFacts.class, this::incidentFacts);
        leaves.put(
                LockerBank.class,
                () -> LockerBank.of(new LocationId(oneOf(List.of("leeds", "york"))), List.of("a", "b"))
                        .with("b", new TaskId(uuid())));
        leaves.put(CartCode.class, () -> CartCode.random(random));
    }

    /** An event with the id and instant that it is recorded with. */
    static RecordedEvent recorded(Event event) {
        return RecordedEvent.of(CommandId.named(START, event.toString()), START.plusNanos(1), List.of(event))
                .get(0);
    }

    @Nullable Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> single = (Class<?>) type;
        Supplier<Object> leaf = leaves.get(single);
        if (leaf != null) {
            return leaf.get();
        }
        if (single.isEnum()) {
            return oneOf(List.of(single.getEnumConstants()));
        }
        Map<String, Class<?>> choice = Forms.all().choices().get(single);
        if (choice != null) {
            return of(oneOf(List.copyOf(choice.values())));
        }
        if (!single.isRecord()) {
            throw new IllegalStateException("no way to make up a " + type + ": add one to RandomValue");
        }
        return record(single);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        depth++;
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                @Nullable Object[] parts = new Object[components.length];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = component(components[i]);
                }
                Object made = Reflection.record(type, parts);
                if (made != null) {
                    return made;
                }
            }
        } finally {
            depth--;
        }
        throw new IllegalStateException(
                "%s refused %d attempts: add a way to make one up to RandomValue".formatted(type, ATTEMPTS));
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = Nullables.isNullable(component);
        return nullable && random.nextBoolean() ? null : of(component.getGenericType());
    }

    private Object container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.ofNullable(of(arguments[0]));
        }
        int size = depth > MAX_DEPTH ? 0 : random.nextInt(4);
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(of(arguments[0]), of(arguments[1]));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(of(arguments[0]));
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    /** What is done by default is an option. */
    private Object incidentFacts() {
        Remedy byDefault = (Remedy) Objects.requireNonNull(of(Remedy.class));
        return new IncidentFacts(
                (OrderId) Objects.requireNonNull(of(OrderId.class)),
                new FulfillmentId(1 + random.nextInt(9)),
                new LocationId("leeds"),
                (IncidentCause) Objects.requireNonNull(of(IncidentCause.class)),
                List.of((FulfillmentLine) Objects.requireNonNull(of(FulfillmentLine.class))),
                List.of((Remedy) Objects.requireNonNull(of(Remedy.class)), byDefault),
                byDefault,
                instant());
    }

    /** Every bucket is in one of its stretches. */
    private Object sharding() {
        List<Sharding.Stretch> stretches = new ArrayList<>();
        int left = Sharding.BUCKETS;
        while (left > 0) {
            int buckets = stretches.size() == 4 ? left : 1 + random.nextInt(left);
            stretches.add(new Sharding.Stretch("shard " + random.nextInt(3), buckets));
            left -= buckets;
        }
        return new Sharding(stretches);
    }

    /** Its variants choose among its options, each in a way of its own. */
    private Object product() {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("size", "size " + i);
            options.put("color", "color " + random.nextInt(2));
            Money price = Money.ofMinor(currency, random.nextInt(10_000));
            variants.add(new Variant(
                    new Sku("sku-" + i),
                    maybe(Gtin.class),
                    options,
                    random.nextBoolean() ? List.of() : List.of(price),
                    maybe(Weight.class),
                    maybe(Dimensions.class)));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("material", "say " + text());
        attributes.put("care", "say " + text());
        return new Product(
                new ProductId("product"),
                text() + "!",
                variants,
                List.of(),
                maybe(Category.class),
                text(),
                random.nextBoolean() ? Map.of() : attributes,
                random.nextBoolean() ? List.of() : List.of(part(Image.class)));
    }

    private <T> Optional<T> maybe(Class<T> type) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(part(type));
    }

    private <T> T part(Class<T> type) {
        return type.cast(Objects.requireNonNull(of(type)));
    }

    private Object ledgerOptions() {
        JournalOptions journal = JournalOptions.DEFAULT.withSegment(1 + random.nextInt(1_000));
        return new LedgerOptions(Duration.ofHours(1 + random.nextInt(1_000)), journal);
    }

    /** Its bound is no more than its cost, and equal to it where it is optimal. */
    private Object certificate() {
        PlanCost cost = new PlanCost(
                random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000), random.nextInt(9) - 4, 0);
        int gap = random.nextInt(2) * random.nextInt(100);
        Map<Sku, Long> prices = new LinkedHashMap<>();
        prices.put(part(Sku.class), number());
        return new Certificate(
                gap == 0 ? Optimality.OPTIMAL : Optimality.FEASIBLE, currency, cost, cost.total() - gap, prices);
    }

    private String text() {
        return switch (random.nextInt(6)) {
            case 0 -> "GB";
            case 1 -> "ada@shop.example";
            case 2 -> oneOf(TEXTS) + oneOf(TEXTS);
            case 3 -> oneOf(TEXTS);
            default -> Integer.toString(random.nextInt(1_000), 36);
        };
    }

    private long number() {
        return switch (random.nextInt(12)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> -random.nextInt(100);
            case 3 -> 1L << 53 | 1;
            case 4 -> 0;
            default -> 1 + random.nextInt(1_000);
        };
    }

    private Instant instant() {
        return switch (random.nextInt(6)) {
            case 0 -> Instant.parse("0001-01-01T00:00:00Z");
            case 1 -> Instant.parse("9999-12-31T23:59:59.999999999Z");
            case 2 -> START.plusNanos(random.nextInt());
            default -> START.plusSeconds(random.nextInt());
        };
    }

    private UUID uuid() {
        return UuidV7.random(START.plusMillis(random.nextInt(1_000_000)), random);
    }

    private <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
