package io.omni.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.id.CommandId;
import io.omni.core.internal.Content;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentTest {

    private static final CommandId ID = CommandId.named(Instant.parse("2026-11-22T08:00:00Z"), "one");
    private static final CommandId OTHER_ID = CommandId.named(Instant.parse("2026-11-22T08:00:00Z"), "two");

    /** A command of one release. */
    record Order1(CommandId id, String what, long many) implements Command {
        @Override
        public String type() {
            return "test.order";
        }
    }

    /** The same command in the next release: renamed, with its components in another order and new ones that may be absent. */
    record Order2(CommandId id, Optional<String> note, long many, List<String> tags, Optional<String> what)
            implements Command {
        @Override
        public String type() {
            return "test.order";
        }
    }

    record Lines(CommandId id, @AnyOrder List<Line> any, List<Line> ordered) implements Command {
        @Override
        public String type() {
            return "test.lines";
        }
    }

    record Line(String name, long units) {}

    sealed interface Way {}

    @Kind("by-air")
    record Air() implements Way {}

    @Kind("by-sea")
    record Sea() implements Way {}

    record Nameless() implements Way {}

    record One(Object value) {}

    private static String content(Object value) {
        return Content.of(new One(value));
    }

    @Test
    void a_command_sent_before_an_upgrade_is_known_after_it() {
        Order1 before = new Order1(ID, "coat", 2);
        Order2 after = new Order2(ID, Optional.empty(), 2, List.of(), Optional.of("coat"));
        assertThat(Fingerprint.of(after)).isEqualTo(Fingerprint.of(before));
        assertThat(Fingerprint.of(new Order2(ID, Optional.of("red"), 2, List.of(), Optional.of("coat"))))
                .isNotEqualTo(Fingerprint.of(before));
    }

    @Test
    void the_text_is_the_same_for_ever() {
        assertThat(Content.of(new Order1(ID, "coat", 2))).isEqualTo("{many=1:2;what=4:coat;}");
        assertThat(Fingerprint.of(new Order1(ID, "coat", 2))).hasToString("07b29662cb0dbae10bdecd0f261bb5d6");
        assertThat(content(Money.of("GBP", "1.50"))).isEqualTo("{value={currency=3:GBP;minorUnits=3:150;};}");
        assertThat(content(new Air())).isEqualTo("{value=6:by-air{};}");
        assertThat(content(53.7997)).isEqualTo("{value=16:404ae65c91d14e3c;}");
        assertThat(content(Map.of("b", 2, "a", 1))).isEqualTo("{value=[1:a1:11:b1:2];}");
        assertThat(content(Set.of("b", "a"))).isEqualTo("{value=[1:a1:b];}");
        assertThat(content(List.of("b", "a"))).isEqualTo("{value=[1:b1:a];}");
        assertThat(content(Locale.CANADA_FRENCH)).isEqualTo("{value=5:fr-CA;}");
        assertThat(content(Duration.ofMinutes(10))).isEqualTo("{value=5:PT10M;}");
        assertThat(content(LocalDate.of(2026, 2, 3))).isEqualTo("{value=10:2026-02-03;}");
        assertThat(content(new BigDecimal("1.50"))).isEqualTo("{value=4:1.50;}");
        assertThat(content(Currency.getInstance("JPY"))).isEqualTo("{value=3:JPY;}");
        assertThat(content(new UUID(1, 2))).isEqualTo("{value=36:00000000-0000-0001-0000-000000000002;}");
        assertThat(content(true)).isEqualTo("{value=4:true;}");
    }

    @Test
    void no_class_is_named() {
        assertThat(Content.of(new Lines(ID, List.of(new Line("a", 1)), List.of(new Line("b", 2)))))
                .doesNotContain("Line", "ContentTest");
    }

    @Test
    void the_id_is_not_part_of_what_is_asked_for() {
        assertThat(Fingerprint.of(new Order1(OTHER_ID, "coat", 2)))
                .isEqualTo(Fingerprint.of(new Order1(ID, "coat", 2)));
    }

    @Test
    void order_counts_where_it_says_something() {
        Line a = new Line("a", 1);
        Line b = new Line("b", 2);
        Fingerprint first = Fingerprint.of(new Lines(ID, List.of(a, b), List.of(a, b)));
        assertThat(Fingerprint.of(new Lines(ID, List.of(b, a), List.of(a, b)))).isEqualTo(first);
        assertThat(Fingerprint.of(new Lines(ID, List.of(a, b), List.of(b, a)))).isNotEqualTo(first);
        assertThat(Fingerprint.of(new Lines(ID, List.of(a, b, b), List.of(a, b))))
                .isNotEqualTo(first);
        assertThat(content(new LinkedHashSet<>(List.of("x", "y"))))
                .isEqualTo(content(new LinkedHashSet<>(List.of("y", "x"))));
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("y", 1);
        map.put("x", 2);
        assertThat(content(map)).isEqualTo(content(Map.of("x", 2, "y", 1)));
    }

    @Test
    void texts_do_not_run_into_each_other() {
        assertThat(content(List.of("ab", "c"))).isNotEqualTo(content(List.of("a", "bc")));
        assertThat(content(List.of("1:a"))).isNotEqualTo(content(List.of("a")));
        assertThat(content(new Line("a;units=1:2", 1))).isNotEqualTo(content(new Line("a", 1)));
        assertThat(content(List.of(List.of("a"), List.of("b")))).isNotEqualTo(content(List.of(List.of("a", "b"))));
    }

    @Test
    void alternatives_with_the_same_content_differ_by_their_kind() {
        assertThat(content(new Air())).isNotEqualTo(content(new Sea()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(new Nameless()))
                .withMessageContaining("Nameless")
                .withMessageEndingWith("name it by @Kind, so that it differs from the others");
    }

    @Test
    void what_has_no_lasting_text_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(new StringJoiner("x")))
                .withMessage(
                        "a command contains a class java.util.StringJoiner, which has no text that is sure to stay the same: use a record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of("a text"))
                .withMessage("command class java.lang.String is no record: what it asks for cannot be told");
    }
}
