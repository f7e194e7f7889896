package io.omni.benchmarks.routing;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.routing.Online.Spread;
import java.util.ArrayList;
import java.util.List;

/** What prices save a retailer whose stores also sell to customers who walk in, by how well he is stocked. */
final class WalkIns {

    private static final double SHORT = .6;
    private static final double[] COVERS = {SHORT, 1, 1.25, 1.5, 2};

    private WalkIns() {}

    static List<Bar> measured(Scale scale) {
        List<Bar> bars = new ArrayList<>();
        for (double cover : COVERS) {
            List<Double> savings = new ArrayList<>();
            for (int seed = 1; seed <= scale.fortnights(); seed++) {
                double myopic = new Fortnight(seed, cover, false).cost();
                double priced = new Fortnight(seed, cover, true).cost();
                savings.add(100 * (myopic - priced) / myopic);
            }
            Spread saved = Spread.of(savings);
            String key = "routing.walk-ins.cover-" + Math.round(100 * cover) + ".saves";
            String what = "stock of " + cover
                    + " times the demand: percent saved, lost sales in stores included, deviation " + saved.deviation();
            bars.add(
                    scale.equals(Scale.SMOKE)
                            ? Bar.reported(key, what, saved.mean())
                            : Bar.atLeast(key, what, saved.mean(), cover == SHORT ? -.5 : 2));
        }
        return bars;
    }
}
