package org.cordon.support;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Removes the data of one test before the next. */
final class FreshData implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        // The tables are there once the application has started.
        var application = SpringExtension.getApplicationContext(context);
        TestDatabase.reset();
        ClockUtil.reset();
        application.getBean(Stages.class).begin();
    }
}
