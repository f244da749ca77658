/**
 * The register of smuggling groups: the facts of each group, the supplier of each fact, and its readers.
 *
 * <p>A fact is an item of the country that supplies it, with its handling. A reader who sees one fact of a group sees the group ({@code
 * R__35_groups.sql}). A group belongs to no operation. The register shares the stages of a route with alerts.
 */
@ApplicationModule
package org.cordon.hub.smugglinggroup;

import org.springframework.modulith.ApplicationModule;
