package io.omni.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C1")
class ChannelTest {

    private static final ChannelId WEB_UK = new ChannelId("web-uk");

    @Test
    void a_channel_says_in_what_currency_and_language_it_sells() {
        Channel channel = new Channel(WEB_UK, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK);
        assertThat(channel.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(channel.locale()).isEqualTo(Locale.UK);
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(WEB_UK, "", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK))
                .withMessageContaining("Name of channel web-uk \"\" is blank");
    }

    @Test
    void a_currency_nobody_pays_with_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(WEB_UK, "Web", ChannelType.WEB, Currency.getInstance("XAU"), Locale.UK))
                .withMessageContaining("XAU has no minor unit");
    }
}
