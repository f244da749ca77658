package org.cordon.analysis.file;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of analysis files: the list of the files that the reader sees, and each file with its contributions. */
@Configuration(proxyBeanMethods = false)
class FilePages {

    @Bean
    PageDeclaration analysisFilesPage() {
        return page("analysis", "/analysis");
    }

    @Bean
    PageDeclaration analysisFilePage(FileQueries queries, AnalysisFiles files, Contributions contributions) {
        return page("analysis-file", "/analysis/{reference}").unlessRefused(queries::one)
                .ledToBy(reference -> file(reference, contributions).flatMap(files::find).map(file -> "/analysis/" + file.reference()));
    }

    private static Optional<String> file(String reference, Contributions contributions) {
        return AnalysisFileFeature.CONTRIBUTION.matches(reference) ? contributions.find(reference).map(Contribution::file)
                : Optional.of(reference).filter(AnalysisFileFeature.ANALYSIS_FILE::matches);
    }
}
