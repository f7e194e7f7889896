package io.omni.faults;

import io.omni.core.json.JsonForms;
import io.omni.core.json.OmniJson;

/** How the harness's own aggregates and event are written. */
final class FaultsJson {

    static final OmniJson JSON = OmniJson.of(JsonForms.builder()
            .text(SlipId.class, SlipId::value, SlipId::new)
            .text(TallyId.class, TallyId::value, TallyId::new)
            .stored(Slip.TYPE.name(), Slip.class)
            .stored(Tally.TYPE.name(), Tally.class)
            .emitted(Traded.TYPE, Traded.class)
            .build());

    private FaultsJson() {}
}
