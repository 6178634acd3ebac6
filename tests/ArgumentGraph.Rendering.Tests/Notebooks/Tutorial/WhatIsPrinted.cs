namespace ArgumentGraph.Rendering.Tests.Notebooks.Tutorial;

/// <summary>Tests that look at what is printed, which is the whole process's.</summary>
[CollectionDefinition(nameof(WhatIsPrinted), DisableParallelization = true)]
public sealed class WhatIsPrinted;
