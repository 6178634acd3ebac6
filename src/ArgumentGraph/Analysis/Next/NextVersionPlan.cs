using ArgumentGraph.Model;

namespace ArgumentGraph.Analysis.Next;

/// <summary>Makes the case for the next subject: see <see cref="Argument.PlanNextVersion"/>.</summary>
internal sealed class NextVersionPlan
{
    private readonly Argument _argument;
    private readonly string _subject;
    private readonly NextVersionOptions _options;
    private readonly string _oldSubject;

    public NextVersionPlan(Argument argument, string subject, NextVersionOptions options)
    {
        if (argument.UnknownMembers.ContainsKey(PublicVersion.MemberName))
        {
            throw new InvalidOperationException("The case is a public version; make the next case from the private one.");
        }

        _argument = argument;
        _subject = subject;
        _options = options;
        _oldSubject = options.OldSubject?.Trim() ?? OnlySubject();
        if (_oldSubject == subject)
        {
            throw new ArgumentException($"'{subject}' is the old subject already; the next case must have another one.", nameof(subject));
        }

        Check(options);
    }

    public NextVersion Make()
    {
        ValueList<EvidenceTask> worksheet = [.. _argument.OfKind<Evidence>().Select(evidence => new EvidenceTask(
            evidence, ActionOf(evidence), [.. _argument.ElementsSupportedBy(evidence.Id)]))];
        Claim? similarity = worksheet.Any(task => task.Action == EvidenceAction.CarryOver) ? MakeSimilarity() : null;
        return new NextVersion
        {
            Argument = _argument.Edit(edit => Edit(edit, worksheet, similarity)),
            OldSubject = _oldSubject,
            Subject = _subject,
            Worksheet = worksheet,
            Similarity = similarity,
        };
    }

    private string OnlySubject()
    {
        string[] subjects = Subjects();
        return subjects switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException(
                "No evidence states a subject, so that it cannot be told what was collected on the old one. Say which evidence it was, by 'subject'."),
            _ => throw new InvalidOperationException(
                $"The evidence is on {Wording.List([.. subjects.Select(subject => $"'{subject}'")], "and")}: say which of these is the old subject."),
        };
    }

    private string[] Subjects() => [.. _argument.OfKind<Evidence>().Select(evidence => evidence.Subject?.Trim()).OfType<string>()
        .Where(subject => subject.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private void Check(NextVersionOptions options)
    {
        if (!_argument.OfKind<Evidence>().Any(IsOnOldSubject))
        {
            string[] subjects = Subjects();
            string those = Wording.List([.. subjects.Select(subject => $"'{subject}'")], "and");
            string ending = Spelling.Suggestion(
                _oldSubject, subjects, subjects.Length == 0 ? "; it states no subjects." : $"; it is on {those}.");
            throw new ArgumentException($"The evidence is not on '{Spelling.Clip(_oldSubject)}'{ending}", nameof(options));
        }

        foreach (string id in options.CarriedOver.Concat(options.Dropped))
        {
            if (_argument[id] is not Evidence evidence || !IsOnOldSubject(evidence))
            {
                throw new ArgumentException($"'{id}' is not evidence on the old subject, '{_oldSubject}'.", nameof(options));
            }
        }

        if (options.CarriedOver.Concat(options.Dropped).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"'{twice.Key}' is named twice: evidence is carried over or dropped, once.", nameof(options));
        }
    }

    private bool IsOnOldSubject(Evidence evidence) => evidence.Subject?.Trim() == _oldSubject;

    private EvidenceAction ActionOf(Evidence evidence) => !IsOnOldSubject(evidence) ? EvidenceAction.Keep
        : _options.CarriedOver.Contains(evidence.Id, StringComparer.Ordinal) ? EvidenceAction.CarryOver
        : _options.Dropped.Contains(evidence.Id, StringComparer.Ordinal) || evidence.State == EvidenceState.Withdrawn ? EvidenceAction.Drop
        : EvidenceAction.CollectAgain;

    private Claim MakeSimilarity() => new(FreeId("similarity"), $"{_subject} is like {_oldSubject} in all that the evidence carried over shows")
    {
        IsUndeveloped = true,
    };

    private void Edit(ArgumentEditor edit, ValueList<EvidenceTask> worksheet, Claim? similarity)
    {
        if (_options.Title is { } title)
        {
            edit.Retitle(title);
        }

        Justification? reason = null;
        if (similarity is not null)
        {
            reason = new Justification(
                FreeId("carried-over"), $"This evidence was collected on {_oldSubject}; it counts for {_subject} as far as '{similarity.Id}' is shown");
            edit.Add(similarity).Add(reason);
        }

        foreach (EvidenceTask task in worksheet)
        {
            switch (task.Action)
            {
                case EvidenceAction.CollectAgain:
                    edit.Replace<Evidence>(task.Evidence.Id, Planned);
                    break;
                case EvidenceAction.CarryOver when task.CitedBy.Count > 0:
                    CarryOver(edit, task, similarity!, reason!);
                    break;
                case EvidenceAction.Drop:
                    edit.Remove(task.Evidence.Id);
                    break;
            }
        }
    }

    private Evidence Planned(Evidence evidence) => evidence with
    {
        Subject = _subject,
        State = evidence.State == EvidenceState.Missing ? EvidenceState.Missing : EvidenceState.Planned,
        Collected = null,
        Expires = null,
    };

    // A claim between the evidence and those that cite it, which needs the similarity as well.
    private void CarryOver(ArgumentEditor edit, EvidenceTask task, Claim similarity, Justification reason)
    {
        string id = task.Evidence.Id;
        var between = new Claim(FreeId($"{id}-carried-over"), $"What {id} shows of {_oldSubject} holds for {_subject} as well");
        edit.Add(between);
        foreach (Element above in task.CitedBy)
        {
            edit.Reconnect(Relationship.SupportedBy(above.Id, id), Relationship.SupportedBy(above.Id, between.Id));
        }

        edit.Connect(Relationship.SupportedBy(between.Id, id)).Connect(Relationship.SupportedBy(between.Id, similarity.Id))
            .Connect(Relationship.InContextOf(between.Id, reason.Id));
    }

    private string FreeId(string wanted)
    {
        string id = wanted;
        for (int n = 2; _argument.Contains(id); n++)
        {
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return id;
    }
}
