package io.omni.workbench.promotions;

import io.omni.core.json.OmniJson;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Shopping;
import io.omni.workbench.input.InputFile;
import io.omni.workbench.input.JsonInput;
import java.nio.file.Path;
import java.util.List;

/** Reads baskets and rule sets from JSON, as a host would that is configured with them. */
final class PromotionFiles {

    private final OmniJson json = OmniJson.of(LoyaltyJson.forms());

    Promotions promotions(Path path) {
        try (InputFile file = InputFile.open(path)) {
            return new Promotions(JsonInput.read(file, json.configured(RuleSet.class)::read));
        }
    }

    Shopping basket(Path path) {
        try (InputFile file = InputFile.open(path)) {
            return JsonInput.read(file, json.configured(Shopping.class)::read);
        }
    }

    List<Shopping> history(Path path) {
        try (InputFile file = InputFile.open(path)) {
            return JsonInput.read(file, json.configured(Shopping.class)::readList);
        }
    }
}
