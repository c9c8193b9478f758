namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>
/// The real host over a government that lies in one place and governs another, and is given dollars that its source also counts in
/// yuan, and later yuan alone.
/// </summary>
public sealed class PlacesHost() : PackageHost(Ontology, Entities, Relationships, ("equivalents.csv", Equivalents))
{
    private const string Ontology = """
        kinds:
        - id: Firm
          title: { en: Firm, zh: 企业 }
          meaning: A company.
        - id: Place
          title: { en: Place, zh: 地方 }
          meaning: A place.
        relationshipTypes:
        - id: OWNS
          title: { en: owns, zh: 持有 }
          meaning: The source gives to the target.
          from: [Firm]
          to: [Firm]
          flow: true
        - id: IN
          title: { en: in, zh: 位于 }
          meaning: Lies in.
          from: [Firm]
          to: [Place]
          role: place-in
        - id: GOVERNS
          title: { en: governs, zh: 管辖 }
          meaning: Governs.
          from: [Firm]
          to: [Place]
          role: governs

        """;

    private const string Entities = """
        id,kind,name
        giver,Firm,Giver
        taker,Firm,Taker
        a-land,Place,A Land
        z-town,Place,Z Town

        """;

    private const string Relationships = """
        id,type,source,target,validFrom,validTo,value,currency,qualifier,basis,asStated
        early,OWNS,giver,taker,2010,2010,7,CNY,exact,disbursed,CNY 7
        late,OWNS,giver,taker,2021,2021,70,CNY,exact,disbursed,CNY 70
        taker-in,IN,taker,z-town,,,,,,,
        taker-governs,GOVERNS,taker,a-land,,,,,,,

        """;

    private const string Equivalents = """
        row,record,value,unit,qualifier,asStated
        early.1,early,1,USD,exact,USD 1

        """;
}
