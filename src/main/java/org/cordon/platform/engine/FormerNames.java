package org.cordon.platform.engine;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Lets instances of earlier models call a delegate by its former name. A name is removed once no instance uses it. */
@Component
final class FormerNames implements BeanFactoryPostProcessor {

    private static final Map<String, String> NAMES = Map.of("settleAnswersDelegate", "settleAnswerDelegate");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        NAMES.forEach((former, name) -> beans.registerAlias(name, former));
    }
}
