package org.cordon.analysis.file.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code analysis-file} that need no more than references. */
@Configuration(proxyBeanMethods = false)
class FileDelegates {

    /** {@code sendTask_remindCompliance}: reminds compliance of the decision. */
    @Bean
    JavaDelegate remindComplianceDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::remindCompliance);
    }

    /** {@code serviceTask_recordNotOpened}: records that compliance has said nothing in time. */
    @Bean
    JavaDelegate recordNotOpenedDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::recordNotOpened);
    }

    /** {@code sendTask_tellOrderer}: tells the coordination what became of its order. */
    @Bean
    JavaDelegate tellOrdererDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).answer(Variables.FILE_OPENED, course::tell);
    }

    /** {@code serviceTask_closeToContributions}: closes the file to contributions, and asks once more. */
    @Bean
    JavaDelegate closeToContributionsDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).answer(Variables.ERASE_BY, file -> course.close(file).toString());
    }

    /** {@code serviceTask_eraseFile}: erases it. */
    @Bean
    JavaDelegate eraseFileDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::erase);
    }
}
