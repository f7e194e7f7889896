package io.omni.core.broken.json;

import tools.jackson.databind.json.JsonMapper;

public record ReadsWithJackson(JsonMapper seen) {}
