namespace ArgumentGraph.Interchange.Tests;

/// <summary>A case with every construct of the language of GSN Assurance.</summary>
internal static class GsnAssuranceCase
{
    public const string Text = """
        // The case of the gate
        GOALS gate
        {
            goal Top
            {
                uuid:"u1";
                summary:'''The gate
        never closes on anybody''';
                info:'''As it is built in the yard''';
                label:Gate;
                label:Yard;
                artifact:"https://example.org/gate";
                strategy Parts
                {
                    uuid:'u2';
                    info:'''Over "parts" ''';
                    goal Motor
                    {
                        uuid:"u\"3";
                        summary:'''The motor stops''';
                        solution Drill
                        {
                            uuid:"u4";
                            summary:'''Drill record''';
                            artifact:"drill.pdf";
                            artifact:"drill.csv";
                            status:Approved;
                        }
                        ref_solution: records.Log;
                    }
                    ref_goal: gate.Rest;
                    assumption Guard { uuid:"u5"; summary:'''Someone is on guard'''; artifact:"roster.pdf"; }
                }
                ref_context: places.Yard;
                ref_assumption: Top.Parts.Guard;
                justification Why { uuid:"u6"; summary:'''Usual practice'''; }
                ref_justification: Top.Why;
            }
            goal Rest
            {
                uuid:"u7";
                summary:'''All else is harmless''';
                ref_strategy: ^Parts;
                ref_solution: Top.Parts.Motor.Drill;
            }
        }
        SOLUTIONS records { solution Log { uuid:"u8"; status:NotReviewed; } solution Old { uuid:"u9"; status:Disapproved; } }
        CONTEXTS places { context Yard { uuid:"u10"; summary:'''A yard'''; } }
        ASSUMPTIONS more { }
        """;
}
