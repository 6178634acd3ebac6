using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What a response lacks.</summary>
[JsonConverter(typeof(WordJsonConverter<ResponseGapKind>))]
public enum ResponseGapKind
{
    /// <summary>The pathway does not say how much time there is (<see cref="HarmWindow.Within"/>).</summary>
    NoWindow,

    /// <summary>No step of the pathway sees anything: a surface that nobody watches.</summary>
    NobodySees,

    /// <summary>A step sees, and no step tells anybody.</summary>
    SeenNobodyTold,

    /// <summary>A step tells, and no step decides.</summary>
    ToldNobodyDecides,

    /// <summary>A step decides, and no step acts: there are no means.</summary>
    DecidedNoMeans,

    /// <summary>A step comes after nothing that leads to it: it is never begun.</summary>
    NeverBegun,

    /// <summary>A step finds nothing, or is never done, by its own numbers: one of them is 0.</summary>
    NeverSucceeds,

    /// <summary>A step follows itself, directly or through others, and is not there therefore.</summary>
    Circular,

    /// <summary>What the element does in a response is hidden, in a public version: nobody can tell whether it is a step.</summary>
    Hidden,

    /// <summary>A step is taken not to answer (<see cref="ResponseOptions.NotAnswering"/>).</summary>
    DoesNotAnswer,

    /// <summary>A step does not stand, and is not there therefore.</summary>
    DoesNotStand,

    /// <summary>A step that rests on no evidence: a claim without support, or evidence whose state nobody stated.</summary>
    WithoutEvidence,

    /// <summary>A step does not say how long it takes at most.</summary>
    TimeUnknown,

    /// <summary>A step does not say how surely it is done: coverage and recall of one that sees, success of others.</summary>
    ShareUnknown,
}
