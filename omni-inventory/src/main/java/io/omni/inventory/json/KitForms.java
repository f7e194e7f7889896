package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.inventory.kit.AssemblyOutcome;
import io.omni.inventory.kit.Kit;
import io.omni.inventory.kit.KitEdition;
import io.omni.inventory.kit.KitOutcome;

/** The forms of kits and bundles. */
final class KitForms {

    static final JsonForms ALL = JsonForms.builder()
            .stored("kit", Kit.class)
            .stored("kit-edition", KitEdition.class)
            .configured("kit", Kit.class)
            .choice(
                    KitOutcome.class,
                    named("kit.defined", KitOutcome.Defined.class),
                    named("kit.cyclic", KitOutcome.Cyclic.class))
            .choice(
                    AssemblyOutcome.class,
                    named("assembly.assembled", AssemblyOutcome.Assembled.class),
                    named("assembly.not-assembled", AssemblyOutcome.NotAssembled.class),
                    named("assembly.no-kit", AssemblyOutcome.NoKit.class))
            .build();

    private KitForms() {}
}
