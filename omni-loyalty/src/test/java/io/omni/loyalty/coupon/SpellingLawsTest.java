package io.omni.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpellingLawsTest {

    @Property(tries = 100)
    void every_wrong_symbol_and_every_two_that_changed_places_are_noticed(@ForAll("payloads") String payload) {
        String code = Spelling.checked(payload);
        assertThat(Spelling.isChecked(code)).isTrue();
        for (int i = 0; i < code.length(); i++) {
            for (char symbol : Spelling.SYMBOLS.toCharArray()) {
                String other = code.substring(0, i) + symbol + code.substring(i + 1);
                assertThat(Spelling.isChecked(other)).isEqualTo(other.equals(code));
            }
            for (int j = 0; j < i; j++) {
                StringBuilder swapped = new StringBuilder(code);
                swapped.setCharAt(i, code.charAt(j));
                swapped.setCharAt(j, code.charAt(i));
                assertThat(Spelling.isChecked(swapped.toString()))
                        .isEqualTo(swapped.toString().equals(code));
            }
        }
    }

    @Property(tries = 200)
    void what_is_printed_is_what_is_meant_in_any_case_and_with_any_gaps(
            @ForAll("payloads") String payload, @ForAll @IntRange(min = 0, max = 1000) int seed) {
        String code = Spelling.checked(payload);
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        for (char symbol : Spelling.printed(code).toCharArray()) {
            typed.append(random.nextBoolean() ? symbol : String.valueOf(symbol).toLowerCase(Locale.ROOT))
                    .append(List.of("", " ", "-", ".").get(random.nextInt(4)));
        }
        assertThat(Spelling.meant(typed.toString())).isEqualTo(code);
        assertThat(Spelling.meant(code.replace('0', 'o').replace('1', 'l'))).isEqualTo(code);
    }

    @Property(tries = 50)
    void a_batch_knows_its_own_codes_and_no_others(
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        BatchId id = IssuedCodes.batch(CommandId.named(Instant.EPOCH, "batch " + seed));
        IssuedCodes batch = IssuedCodes.of(id, IssuedCodes.key(random));
        IssuedCodes other = IssuedCodes.of(id, IssuedCodes.key(random));
        List<String> codes = batch.first(count).map(Spelling::meant).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> batch.has(code, count) && !other.has(code, count))
                .allMatch(code -> IssuedCodes.batchOf(code).orElseThrow().equals(id));
        assertThat(batch.has(codes.get(count - 1), count - 1)).isFalse();
    }

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.strings().withChars(Spelling.SYMBOLS.toCharArray()).ofLength(IssuedCodes.LENGTH - 1);
    }
}
