package io.omni.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hash is the one that others compute, too. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Murmur3Test {

    /** Source of the values: Guava 33.4.0, {@code Hashing.murmur3_128(0)} over the words' bytes, the lowest first. */
    @ParameterizedTest
    @CsvSource({
        "0, 0000000000000000, 0000000000000000",
        "1, 995bb6c03277035a, a51c3d420fcd7479",
        "2, 82bd4e5e6001109c, 38d76030f7e3f2e2",
        "3, 85354acf7b9d463e, b26259d56f769f7e",
        "8, 914bc7b3fe601ca3, 94f1dca1657a9826"
    })
    void words_have_the_hash_that_other_libraries_give_them(int words, String first, String second) {
        Murmur3 hash = new Murmur3();
        LongStream.rangeClosed(1, words).forEach(i -> hash.word(i * 0x0123_4567_89ab_cdefL));
        hash.finish();
        assertThat(hash.first()).isEqualTo(Long.parseUnsignedLong(first, 16));
        assertThat(hash.second()).isEqualTo(Long.parseUnsignedLong(second, 16));
    }

    @Test
    void a_text_is_its_length_and_then_four_characters_a_word() {
        assertThat(of(new Murmur3().text("abcd€")))
                .isEqualTo(of(new Murmur3().word(5).word(0x0064_0063_0062_0061L).word(0x20ac)));
        assertThat(of(new Murmur3().text(""))).isEqualTo(of(new Murmur3().word(0)));
    }

    @Test
    void where_a_text_ends_makes_a_difference() {
        assertThat(of(new Murmur3().text("ab").text("c")))
                .isNotEqualTo(of(new Murmur3().text("a").text("bc")))
                .isNotEqualTo(of(new Murmur3().text("abc")))
                .isNotEqualTo(of(new Murmur3().text("ab").text("c\0")));
    }

    private static String of(Murmur3 hash) {
        hash.finish();
        return "%016x%016x".formatted(hash.first(), hash.second());
    }
}
