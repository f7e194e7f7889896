package io.omni.workbench.network;

import io.omni.workbench.input.InputFile;
import io.omni.workbench.input.JsonInput;
import java.nio.file.Path;

/**
 * Reads a network from JSON. What the file may hold, and no more:
 *
 * <pre>
 * {
 *   "locations": [{"id": "...", "name": "...", "type": "store" or "warehouse", "latitude": 52.26, "longitude": -1.16}],
 *   "markets":   [{"country": "...", "towns": [{"name": "...", "latitude": ..., "longitude": ..., "weight": 1}]}],
 *   "elsewhere": {"country": "...", "towns": [...]}
 * }
 * </pre>
 *
 * A location may have a schedule. Its days without hours are closed, and so are the dates named; one without cut-offs ships what it has
 * picked:
 *
 * <pre>
 * "schedule": {
 *   "zone": "Europe/London",
 *   "hours": [{"from": "monday", "to": "saturday", "opens": "09:00", "closes": "20:00"}],
 *   "closed": ["2026-12-25"],
 *   "pickingTime": "PT2H",
 *   "cutoffs": [{"orderBy": "15:00", "leaves": "17:30", "days": ["monday", "friday"]}]
 * }
 * </pre>
 */
public final class NetworkReader {

    private static final String BUILT_IN = "network.json";

    private NetworkReader() {}

    /** The built-in network: a British retailer with two warehouses and fourteen stores, and the countries of the UCI data set. */
    public static Network builtIn() {
        return read(InputFile.ofResource(NetworkReader.class, BUILT_IN));
    }

    /**
     * Reads a file.
     *
     * @throws io.omni.workbench.input.InputError if it cannot be read, naming line, column and value
     */
    public static Network read(Path path) {
        return read(InputFile.open(path));
    }

    static Network read(InputFile file) {
        try (file) {
            return JsonInput.read(file, NetworkJson.class).network();
        }
    }
}
