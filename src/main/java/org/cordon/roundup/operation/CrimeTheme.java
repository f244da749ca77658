package org.cordon.roundup.operation;

/** The crime that an operation is about. Pages show it in the reader's language, by the name of the constant. */
public enum CrimeTheme {
    PEOPLE_SMUGGLING, HUMAN_TRAFFICKING, ENVIRONMENTAL_CRIME, DRUGS, MURDER_AND_VIOLENCE, SEXUAL_OFFENCES, CRIMES_AGAINST_CHILDREN,
    ORGANISED_CRIME, MONEY_LAUNDERING, FRAUD, CYBERCRIME, TERRORISM, FIREARMS, WAR_CRIMES, ANY_SERIOUS_CRIME
}
