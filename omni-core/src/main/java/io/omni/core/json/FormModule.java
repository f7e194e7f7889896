package io.omni.core.json;

import tools.jackson.databind.module.SimpleModule;

/** The forms as Jackson takes them. */
final class FormModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient Shapes shapes;

    FormModule(Shapes shapes, JsonForms forms) {
        super("io.omni");
        this.shapes = shapes;
        forms.scalars.values().forEach(form -> form.addTo(this));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new FormIntrospector(shapes));
    }
}
